/** A stock table in which every line is another month of another product, none of them in another table's name. */
export function stockTable(name: string, rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const year = 1950 + (Math.floor(index / 12) % 70);
    const month = String((index % 12) + 1).padStart(2, '0');
    return `${year}-${month},${name} ${Math.floor(index / 840)},100,50,30,0,0,120,0,2027-10`;
  });
  const heading =
    'periode,produit,initial,recu,utilise,perdu,ajustement,final,jours_rupture,peremption';
  return `${[heading, ...lines].join('\n')}\n`;
}
