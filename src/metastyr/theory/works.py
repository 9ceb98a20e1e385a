"""The literature the catalogue rests on, each work written once."""

from __future__ import annotations

from metastyr.theory.source import Work

# Governance networks and metagovernance
TORFING_2008 = Work(("Torfing",), 2008, "Strategisk styring af styringsnetværk i kommunerne")
SORENSEN_TORFING_2005 = Work(
    ("Sørensen", "Torfing"),
    2005,
    "The Democratic Anchorage of Governance Networks",
    "Scandinavian Political Studies 28(3), 195–218",
)
SORENSEN_TORFING_2009 = Work(
    ("Sørensen", "Torfing"),
    2009,
    "Making Governance Networks Effective and Democratic through Metagovernance",
    "Public Administration 87(2), 234–258",
)
SORENSEN_TORFING_BOOK = Work(
    ("Sørensen", "Torfing"),
    None,
    "Samarbejdsdrevet innovation i den offentlige sektor",
)
HOOD_1983 = Work(("Hood",), 1983, "The Tools of Government", "Macmillan")
PROVAN_KENIS_2008 = Work(
    ("Provan", "Kenis"),
    2008,
    "Modes of Network Governance: Structure, Management, and Effectiveness",
    "Journal of Public Administration Research and Theory 18(2), 229–252",
)
ALFORD_HEAD_2017 = Work(
    ("Alford", "Head"),
    2017,
    "Wicked and less wicked problems: a typology and a contingency framework",
    "Policy and Society 36(3), 397–413",
)
RITTEL_WEBBER_1973 = Work(
    ("Rittel", "Webber"),
    1973,
    "Dilemmas in a General Theory of Planning",
    "Policy Sciences 4, 155–169",
)

LAHDELMA_SALMINEN_2001 = Work(
    ("Lahdelma", "Salminen"),
    2001,
    "SMAA-2: Stochastic Multicriteria Acceptability Analysis for Group Decision Making",
    "Operations Research 49(3), 444–454",
)

# Leadership
MANDAG_MORGEN_2014 = Work(("Mandag Morgen",), 2014, "Ledelse på kanten")
MOORE_1995 = Work(("Moore",), 1995, "Creating Public Value", "Harvard University Press")
ERNST_CHROBOT_MASON_2011 = Work(
    ("Ernst", "Chrobot-Mason"),
    2011,
    "Boundary Spanning Leadership",
    "McGraw-Hill",
)
MITCHELL_AGLE_WOOD_1997 = Work(
    ("Mitchell", "Agle", "Wood"),
    1997,
    "Toward a Theory of Stakeholder Identification and Salience",
    "Academy of Management Review 22(4), 853–886",
)

AITCHISON_1986 = Work(
    ("Aitchison",),
    1986,
    "The Statistical Analysis of Compositional Data",
    "Chapman and Hall",
)

# Relational coordination
MANSKI_1989 = Work(
    ("Manski",), 1989, "Anatomy of the Selection Problem", "The Journal of Human Resources 24(3), 343–360"
)
GITTELL = Work(("Gittell",), 2009, "High Performance Healthcare", "McGraw-Hill")
VESTERGAARD_2014 = Work(
    ("Vestergaard",),
    2014,
    "En introduktion til relationel koordinering",
    "Relationel Praksis 5(1)",
)
HORNSTRUP = Work(("Hornstrup",), 2014, "Relationel ledelse i praksis", "Relationel Praksis 5(1)")
EDWARDS_LUNDSTROM_2014 = Work(
    ("Edwards", "Lundstrøm"),
    2014,
    "Relationel koordinering: kan ændringer i samarbejde og relationer måles?",
    "Tidsskrift for Arbejdsliv 16(4)",
)
BMC_MEDICAL_EDUCATION_6_23 = Work(("BMC Medical Education",), 2006, "6:23")

# Measures
FREEMAN_1979 = Work(
    ("Freeman",),
    1979,
    "Centrality in Social Networks: Conceptual Clarification",
    "Social Networks 1(3), 215–239",
)
WASSERMAN_FAUST_1994 = Work(
    ("Wasserman", "Faust"),
    1994,
    "Social Network Analysis: Methods and Applications",
    "Cambridge University Press",
)
BURT_1992 = Work(("Burt",), 1992, "Structural Holes", "Harvard University Press")
KRACKHARDT_STERN_1988 = Work(
    ("Krackhardt", "Stern"),
    1988,
    "Informal Networks and Organizational Crises",
    "Social Psychology Quarterly 51(2), 123–140",
)
GOULD_FERNANDEZ_1989 = Work(
    ("Gould", "Fernandez"),
    1989,
    "Structures of Mediation",
    "Sociological Methodology 19, 89–126",
)
DEKKER_KRACKHARDT_SNIJDERS_2007 = Work(
    ("Dekker", "Krackhardt", "Snijders"),
    2007,
    "Sensitivity of MRQAP Tests to Collinearity and Autocorrelation Conditions",
    "Psychometrika 72(4), 563–581",
)
CRONBACH_1951 = Work(
    ("Cronbach",),
    1951,
    "Coefficient Alpha and the Internal Structure of Tests",
    "Psychometrika 16(3), 297–334",
)
BLIESE_2000 = Work(
    ("Bliese",),
    2000,
    "Within-Group Agreement, Non-Independence, and Reliability",
    "In Klein & Kozlowski, Multilevel Theory, Research, and Methods in Organizations",
)
JAMES_DEMAREE_WOLF_1984 = Work(
    ("James", "Demaree", "Wolf"),
    1984,
    "Estimating Within-Group Interrater Reliability with and without Response Bias",
    "Journal of Applied Psychology 69(1), 85–98",
)
