/** The interview with a person who leaves the centre: an XLSForm as Markdown tables, about what happened and not about satisfaction. */
export const INTERVIEW_FORM = `# Entretien à la sortie du centre

## survey

| type | name | label::Français (fr) | label::English (en) | required | relevant | reverse | domain |
| --- | --- | --- | --- | --- | --- | --- | --- |
| start | start | | | | | | |
| end | end | | | | | | |
| today | jour | | | | | | |
| select_one lieu | lieu | Service fréquenté | Service visited | yes | | | |
| select_one tranche | tranche | Tranche d'âge | Age group | no | | | |
| begin_group | soin | Ce qui s'est passé aujourd'hui | What happened today | | | | |
| select_one frequence | nom | Vous a-t-on appelée par votre nom ? | Were you called by your name? | no | | | dignite |
| select_one frequence | respect | Vous a-t-on parlé avec respect ? | Were you spoken to with respect? | no | | | dignite |
| select_one frequence | explication | Vous a-t-on expliqué votre mal et vos remèdes ? | Were your illness and your medicines explained to you? | no | | | communication |
| select_one frequence | ecoute | Vous a-t-on laissée poser vos questions ? | Were you given time to ask your questions? | no | | | communication |
| select_one frequence | accord | Vous a-t-on demandé votre accord avant de vous examiner ? | Were you asked before being examined? | no | \${lieu} != 'depot' | | communication |
| select_one frequence | rideau | Étiez-vous à l'abri des regards ? | Were you out of sight of others? | no | | | dignite |
| select_one frequence | attente | Avez-vous attendu trop longtemps ? | Did you wait too long? | no | | yes | soutien |
| select_one frequence | cris | Quelqu'un a-t-il crié sur vous ? | Did anybody shout at you? | no | | yes | dignite |
| select_one frequence | geste_brutal | Quelqu'un a-t-il eu un geste brutal envers vous ? | Was anybody rough with you? | no | | yes | dignite |
| select_one frequence | remedes | Avez-vous trouvé tous vos remèdes au centre ? | Did you find all your medicines at the centre? | no | | | soutien |
| end_group | | | | | | | |
| text | conseil | Que faut-il changer en premier ? | What should change first? | no | | | |

## choices

| list_name | name | label::Français (fr) | label::English (en) | score |
| --- | --- | --- | --- | --- |
| frequence | 0 | Jamais | Never | 0 |
| frequence | 1 | Quelquefois | Sometimes | 1 |
| frequence | 2 | La plupart du temps | Most of the time | 2 |
| frequence | 3 | Toujours | Always | 3 |
| lieu | cpn | CPN | Antenatal visit | |
| lieu | accouchement | Accouchement | Delivery | |
| lieu | enfant | Consultation de l'enfant | Child consultation | |
| lieu | adulte | Consultation de l'adulte | Adult consultation | |
| lieu | depot | Dépôt de vente | Pharmacy | |
| tranche | moins20 | Moins de 20 ans | Under 20 | |
| tranche | 20_34 | 20 à 34 ans | 20 to 34 | |
| tranche | 35plus | 35 ans et plus | 35 and over | |

## settings

| form_title | form_id | version | default_language | scoring |
| --- | --- | --- | --- | --- |
| Entretien à la sortie du centre | sortie_centre | 1 | Français (fr) | experience |
`;
