"""A made-up network to see, try and learn on: "Unges trivsel i Fjordby", and a year of its life.

Everybody and everything in it is invented: 45 people who take part and 3 who have left, 9
organisations of 6 sectors (municipality, region, state, association, company, citizens), their units as
trees, and 179 directed ties. No town, municipality or region of Denmark bears these names, every e-mail
ends in `.example` (a name nobody can register), and the CVR numbers pass the check sum but begin with
999, far above any number the register has given out; one organisation has none. No CVR register was
asked: that they are free is likely, not proven. Single names of people may by chance be borne by
somebody.

What there is to find in it:

- Strong ties at home, few across organisations.
- One person alone, p22, holds every tie between the region's psychiatry and all others.
- Levels and generations talk little with each other, less than chance would give. Places do as well as
  chance: people of one organisation work in several towns.
- Two people have no ties (p20 is new in the job, p42 only observes); five have a value missing.
- People join and leave, a name and an organisation's name change, boundaries are chosen anew.
- Two rounds of relational coordination about one course of work. The first is over and shared: one strong
  tie, weak ones to the psychiatry, a pair that sees itself otherwise from either side, a group too small to
  be shown, 34 of 38 who finished. The second waits to be opened; what 40 people would say in it is known.

The files in `data/` are ordinary: `people.csv` and `ties.csv` can be taken in through the browser and
read by `metastyr analyse network --nodes people.csv --edges ties.csv --source fra --target til`.
`lists/` holds the leader's two earlier lists, `organisations.csv` and `units.csv` the register, and
`rounds.json` who is asked and how groups find each other, `history.json` what happened when. `case` reads
the lists; `rounds` says what each person answers; `history` reads and moves the year.
"""
