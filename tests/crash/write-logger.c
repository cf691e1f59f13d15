/* Loaded before libc: writes down, in the order of their return, what a process does to the files below one
   folder and what it says on its standard output, so that a test can tell what a power cut leaves on the disk.

   A record is a line, `operation TAB path TAB offset TAB length`, and then as many bytes as `length` says.
   C created, W written, T cut to a length, S waited for the disk, R renamed (the new name is the
   bytes), U removed, A said. Paths are told from the folder on. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define FILES 4096
static char *watched[FILES];
static const char *folder;
static size_t folder_length;
static int log_file = -1;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void start(void) {
  const char *path = getenv("WRITE_LOG");
  folder = getenv("WRITE_LOG_FOLDER");
  if (!path || !folder) return;
  folder_length = strlen(folder);
  log_file = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static const char *inside(const char *path) {
  if (log_file < 0 || !path || strncmp(path, folder, folder_length) != 0) return NULL;
  if (path[folder_length] == '\0') return ".";
  return path[folder_length] == '/' ? path + folder_length + 1 : NULL;
}

static const char *of(int file) {
  return file >= 0 && file < FILES ? watched[file] : NULL;
}

static void record(char operation, const char *path, long long offset, const void *bytes, size_t length) {
  char line[PATH_MAX + 64];
  int size = snprintf(line, sizeof line, "%c\t%s\t%lld\t%zu\n", operation, path, offset, length);
  struct iovec parts[2] = {{line, size}, {(void *)bytes, length}};
  if (syscall(SYS_writev, log_file, parts, length ? 2 : 1) != (long)(size + length)) abort();
}

static void opened(int file, const char *path, int flags, int existed) {
  const char *name = inside(path);
  if (file < 0 || file >= FILES) return;
  free(watched[file]);
  watched[file] = name ? strdup(name) : NULL;
  if (name && !existed) record('C', name, 0, NULL, 0);
  else if (name && (flags & O_TRUNC)) record('T', name, 0, NULL, 0);
}

static int open_file(int (*real)(const char *, int, ...), const char *path, int flags, mode_t mode) {
  pthread_mutex_lock(&lock);
  int existed = !inside(path) || access(path, F_OK) == 0;
  int file = real(path, flags, mode);
  opened(file, path, flags, existed);
  pthread_mutex_unlock(&lock);
  return file;
}

#define OPEN(name)                                                   \
  int name(const char *path, int flags, ...) {                       \
    va_list rest;                                                    \
    va_start(rest, flags);                                           \
    mode_t mode = (flags & O_CREAT) ? va_arg(rest, mode_t) : 0;      \
    va_end(rest);                                                    \
    return open_file(REAL(name), path, flags, mode);                 \
  }
OPEN(open)
OPEN(open64)

static void written(int file, long long offset, const void *bytes, ssize_t length) {
  if (length <= 0 || log_file < 0) return;
  if (of(file)) record('W', of(file), offset, bytes, length);
  else if (file == STDOUT_FILENO) record('A', "-", 0, bytes, length);
}

ssize_t write(int file, const void *bytes, size_t length) {
  pthread_mutex_lock(&lock);
  ssize_t done = REAL(write)(file, bytes, length);
  written(file, of(file) ? lseek(file, 0, SEEK_CUR) - done : 0, bytes, done);
  pthread_mutex_unlock(&lock);
  return done;
}

#define PWRITE(name, offset_type)                                                  \
  ssize_t name(int file, const void *bytes, size_t length, offset_type offset) {   \
    pthread_mutex_lock(&lock);                                                     \
    ssize_t done = REAL(name)(file, bytes, length, offset);                        \
    written(file, offset, bytes, done);                                            \
    pthread_mutex_unlock(&lock);                                                   \
    return done;                                                                   \
  }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

#define TRUNCATE(name, offset_type)                                   \
  int name(int file, offset_type length) {                            \
    pthread_mutex_lock(&lock);                                        \
    int result = REAL(name)(file, length);                            \
    if (result == 0 && of(file)) record('T', of(file), length, NULL, 0); \
    pthread_mutex_unlock(&lock);                                      \
    return result;                                                    \
  }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

#define FLUSH(name)                                              \
  int name(int file) {                                           \
    pthread_mutex_lock(&lock);                                   \
    int result = REAL(name)(file);                               \
    if (result == 0 && of(file)) record('S', of(file), 0, NULL, 0); \
    pthread_mutex_unlock(&lock);                                 \
    return result;                                               \
  }
FLUSH(fsync)
FLUSH(fdatasync)

int rename(const char *from, const char *to) {
  pthread_mutex_lock(&lock);
  int result = REAL(rename)(from, to);
  const char *name = inside(to);
  if (result == 0 && inside(from) && name) record('R', inside(from), 0, name, strlen(name));
  pthread_mutex_unlock(&lock);
  return result;
}

static void removed(int result, const char *path) {
  if (result == 0 && inside(path)) record('U', inside(path), 0, NULL, 0);
}

#define REMOVE(name)                   \
  int name(const char *path) {         \
    pthread_mutex_lock(&lock);         \
    int result = REAL(name)(path);     \
    removed(result, path);             \
    pthread_mutex_unlock(&lock);       \
    return result;                     \
  }
REMOVE(unlink)
REMOVE(remove)

int close(int file) {
  pthread_mutex_lock(&lock);
  if (of(file)) {
    free(watched[file]);
    watched[file] = NULL;
  }
  pthread_mutex_unlock(&lock);
  return REAL(close)(file);
}
