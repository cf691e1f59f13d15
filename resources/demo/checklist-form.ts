/** The checklist of a support visit: an XLSForm as Markdown tables, with the columns that carry its score. */
export const CHECKLIST_FORM = `# Visite de soutien au CSCom

## survey

| type | name | label::Français (fr) | label::English (en) | required | relevant | constraint | constraint_message::Français (fr) | calculation | appearance | weight | critical | area | referentiel | proof |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| start | start | | | | | | | | | | | | | |
| end | end | | | | | | | | | | | | | |
| date | date_visite | Jour de la visite | Day of the visit | yes | | . <= today() | Ce jour n'est pas encore venu | | | | | | | |
| text | cscom | Code du centre | Code of the centre | yes | | | | | | | | | | |
| select_one ouvert | maternite_active | La maternité reçoit-elle aujourd'hui ? | Does the maternity receive women today? | yes | | | | | | | | | | |
| begin_group | accueil | Accueil | Reception | | | | | | | | | | | |
| select_one constat | horaires_visibles | Un panneau à l'entrée dit les jours et les heures d'ouverture | A board at the entrance gives days and hours | yes | | | | | | 1 | | patient | environnement | affiché |
| select_one constat | prix_visibles | Le prix de chaque acte est affiché là où l'on paie | The price of each act is posted where people pay | yes | | | | | | 2 | | patient | gouvernance | affiché |
| select_one constat | urgence_dabord | Un malade grave passe avant les autres, quel que soit son tour | A severely ill person goes first, whatever the queue | yes | | | | | | 3 | yes | patient | qualite | |
| select_one constat | bancs_ombre | On attend assis, à l'ombre, dans un lieu propre | People wait seated, in the shade, in a clean place | yes | | | | | | 1 | | patient | environnement | |
| select_one constat | porte_fermee | Pendant la consultation, personne d'autre ne voit ni n'entend | During the consultation nobody else sees or hears | yes | | | | | | 2 | | patient | qualite | |
| text | obs_accueil | Ce que vous avez vu | What you saw | | | | | | multiline | | | | | |
| end_group | | | | | | | | | | | | | | |
| begin_group | hygiene | Hygiène | Hygiene | | | | | | | | | | | |
| select_one constat | robinet | De l'eau coule là où l'on se lave les mains | Water runs where hands are washed | yes | | | | | | 3 | yes | clinical | environnement | fonctionnel le jour de la visite |
| select_one constat | savon | Chaque soignant a du savon ou du gel à portée de main | Each carer has soap or hand rub at hand | yes | | | | | | 3 | yes | clinical | qualite | |
| select_one constat | poubelles_triees | Les déchets sont séparés dans trois poubelles | Waste is kept apart in three bins | yes | | | | | | 2 | | clinical | qualite | |
| select_one constat | aiguilles | Les aiguilles vont dans une boîte de sécurité qui n'est pas pleine | Needles go into a safety box that is not full | yes | | | | | | 2 | yes | clinical | qualite | |
| select_one constat | sterilisation_datee | Chaque boîte d'instruments porte la date de sa stérilisation | Each box of instruments bears its sterilisation date | yes | | | | | | 2 | | clinical | qualite | daté et signé |
| select_one constat | latrines_propres | Les latrines sont propres et les femmes ont les leurs | Latrines are clean and women have their own | yes | | | | | | 1 | | patient | environnement | |
| text | obs_hygiene | Ce que vous avez vu | What you saw | | | | | | multiline | | | | | |
| end_group | | | | | | | | | | | | | | |
| begin_group | maternite | Maternité | Maternity | | \${maternite_active} = 'oui' | | | | | | | | | |
| select_one constat | cinq_partogrammes | Les cinq derniers accouchements ont un partogramme rempli | The last five deliveries have a filled partograph | yes | | | | | | 3 | | clinical | protocoles | cinq dossiers vus |
| select_one constat | ocytocine_froid | L'ocytocine est là, au froid et non périmée | Oxytocin is there, cold and in date | yes | | | | | | 3 | yes | clinical | protocoles | |
| select_one constat | magnesium_pret | Le sulfate de magnésium est là, avec de quoi l'injecter | Magnesium sulphate is there, with what it takes to inject it | yes | | | | | | 3 | yes | clinical | protocoles | |
| select_one constat | ballon_masque_bebe | Le ballon et le masque du nouveau-né sont en salle d'accouchement et marchent | The newborn bag and mask are in the delivery room and work | yes | | | | | | 3 | yes | clinical | protocoles | essayé devant vous |
| select_one constat | proche_admis | La femme garde près d'elle la personne qu'elle a choisie | The woman keeps the person she chose beside her | yes | | | | | | 2 | | patient | qualite | |
| select_one constat | avant_sortie | La mère et l'enfant sont examinés avant de partir, et c'est écrit | Mother and baby are examined before they leave, and it is written | yes | | | | | | 2 | | clinical | protocoles | registre |
| text | obs_maternite | Ce que vous avez vu | What you saw | | | | | | multiline | | | | | |
| end_group | | | | | | | | | | | | | | |
| begin_group | enfant | Soins de l'enfant | Child care | | | | | | | | | | | |
| select_one constat | signes_danger | Les signes de danger sont cherchés chez chaque enfant malade | Danger signs are looked for in every sick child | yes | | | | | | 3 | yes | clinical | protocoles | deux consultations vues |
| select_one constat | fievre_testee | Chaque fièvre est testée avant le traitement | Every fever is tested before treatment | yes | | | | | | 3 | yes | clinical | protocoles | registre |
| select_one constat | poids_et_bras | Le poids et le tour de bras sont mesurés et tracés | Weight and arm circumference are measured and plotted | yes | | | | | | 2 | | clinical | protocoles | |
| select_one constat | coin_sro | Le coin SRO sert : eau, gobelet, sachets | The ORS corner is in use: water, cup, sachets | yes | | | | | | 1 | | clinical | environnement | |
| text | obs_enfant | Ce que vous avez vu | What you saw | | | | | | multiline | | | | | |
| end_group | | | | | | | | | | | | | | |
| begin_group | depot | Dépôt de vente | Pharmacy | | | | | | | | | | | |
| select_one constat | fiches_justes | Cinq fiches de stock tirées au sort sont à jour | Five stock cards drawn at random are up to date | yes | | | | | | 2 | | management | qualite | à jour |
| select_one constat | premier_perime | Ce qui périme en premier sort en premier | What expires first leaves first | yes | | | | | | 1 | | management | qualite | |
| select_one constat | temperature_notee | La température est relevée matin et soir | Temperature is read morning and evening | yes | | | | | | 1 | | management | environnement | à jour |
| select_one constat | rayon_sans_perime | Aucun produit périmé en rayon | No expired product on the shelf | yes | | | | | | 2 | yes | management | qualite | |
| begin_repeat | controle | Produit compté | Product counted | | | | | | | | | | | |
| text | produit | Produit | Product | yes | | | | | | | | | | |
| integer | sur_fiche | Quantité écrite sur la fiche | Quantity on the card | | | . >= 0 | | | | | | | | |
| integer | en_rayon | Quantité trouvée en rayon | Quantity found on the shelf | | | . >= 0 | | | | | | | | |
| calculate | ecart | | | | | | | \${en_rayon} - \${sur_fiche} | | | | | | |
| end_repeat | | | | | | | | | | | | | | |
| text | obs_depot | Ce que vous avez vu | What you saw | | | | | | multiline | | | | | |
| end_group | | | | | | | | | | | | | | |
| begin_group | gouvernance | Gouvernance et argent | Governance and money | | | | | | | | | | | |
| select_one constat | cg_du_mois | Le comité de gestion s'est réuni le mois passé | The management committee met last month | yes | | | | | | 2 | | management | gouvernance | PV signé |
| select_one constat | caisse_rapprochee | Le cahier de caisse et l'argent compté disent la même chose | Cash book and counted cash agree | yes | | | | | | 3 | | finance | gouvernance | à jour |
| select_one constat | deux_personnes | Celui qui autorise une dépense n'est pas celui qui paie | Who authorises a payment is not who pays it | yes | | | | | | 3 | yes | finance | gouvernance | deux signatures |
| select_one constat | femmes_au_bureau | Un tiers au moins du bureau sont des femmes | At least a third of the board are women | yes | | | | | | 1 | | management | gouvernance | |
| select_one constat | budget_en_ag | L'assemblée générale a voté le budget de l'année | The general assembly voted this year's budget | yes | | | | | | 2 | | finance | gouvernance | PV signé |
| text | obs_gouvernance | Ce que vous avez vu | What you saw | | | | | | multiline | | | | | |
| end_group | | | | | | | | | | | | | | |
| integer | agents_prevus | Agents prévus aujourd'hui | Staff expected today | | | . >= 0 and . < 200 | | | | | | | | |
| integer | agents_presents | Agents présents | Staff present | | | . >= 0 and . <= \${agents_prevus} | Il ne peut pas y avoir plus de présents que de prévus | | | | | | | |
| calculate | presence | | | | | | | if(\${agents_prevus} > 0, round(100 * \${agents_presents} div \${agents_prevus}, 1), '') | | | | | | |
| note | note_presence | Présence : \${presence} % | Attendance: \${presence} % | | \${presence} != '' | | | | | | | | | |

## choices

| list_name | name | label::Français (fr) | label::English (en) | score |
| --- | --- | --- | --- | --- |
| constat | oui | Oui | Yes | 1 |
| constat | partiel | En partie | Partly | 0.5 |
| constat | non | Non | No | 0 |
| constat | na | Sans objet | Not applicable | na |
| ouvert | oui | Oui | Yes | |
| ouvert | non | Non | No | |

## settings

| form_title | form_id | version | default_language | scoring | bands |
| --- | --- | --- | --- | --- | --- |
| Visite de soutien au CSCom | visite_soutien | 1 | Français (fr) | points | rouge:0;orange:50;vert:75 |
`;
