"""Names of people and firms; no two are the same."""

from .chance import random


GIVEN = (
    "Aaliyah Abdullah Adrián Agnès Aiko Alejandra Amara Anders Aoife Arjun Beatriz Bjørn Brigitte Caleb Camille Chiara "
    "Chloé Daniel Dagny Diego Dmitri Eilidh Elena Emeka Émile Fatima Femi Freya Gábor Giulia Grace Hannah Haruto Hugo "
    "Ibrahim Inés Ingrid Isabel Jakub Jasmine João Jürgen Kaito Karolina Katherine Khalid Kofi Lars Layla Leïla Liam "
    "Lucía Maeve Mariam Mateo Mehmet Mei Nadia Naoki Niamh Noor Olga Olivia Omar Paolo Petra Priya Rachel Rafael Rania "
    "Renée Ricardo Rosa Sakura Samir Sanne Sean Sigrid Siobhán Sofía Tariq Thomas Tomáš Ulrike Valentina Victor Wanjiru "
    "Wiktor Xavier Yasmin Yuki Zainab Zoë"
).split()
FAMILY = (
    "Abara Adeyemi Al-Mutairi Al-Sabah Andersson Baker Becker Bianchi Björklund Brânză Bruckner Byrne Campbell Castillo "
    "Çelik Chen Cohen Costa Davies Delacroix Demir Dubois Eriksen Evans Fernández Fischer Fletcher Fontaine Fraser García "
    "Gauthier Gómez Grant Haddad Hansen Hayashi Hughes Ibrahim Iversen Jackson Jansen Johansen Jones Kaczmarek Kamau Kaya "
    "Khan Kimura Kovács Kowalski Laurent Lefèvre Lindqvist MacLeod Marchetti Martinez Mensah Meyer Mitchell Moreau Müller "
    "Murphy Nakamura Navarro Nguyen Novák Núñez Nyström O'Brien O'Sullivan Okafor Ortega Owens Patel Pérez Petrov Quinn "
    "Ramírez Reid Ricci Rossi Sánchez Sato Schmidt Schröder Silva Singh Smith Søndergaard Suzuki Tanaka Taylor Torres "
    "Ueda Ünal Van Dijk Vogel Walker Watanabe Weber Williams Wójcik Yamada Yılmaz Young Zhang Zieliński"
)
FAMILY = FAMILY.replace("Van Dijk", "Van_Dijk").split()
PLACE = (
    "Alder Amber Anchor Arden Ashford Aurora Beacon Birch Blue_Harbor Bluff Bridgewater Cascade Cedar Chester Clearwater "
    "Coral Crescent Delta Dover Eastgate Elm Ember Falcon Fairview Fenwick Gable Glen Granite Greenfield Gulf Harbor "
    "Hawthorn Heron Highland Horizon Iron_Gate Juniper Keystone Kingsway Lakeside Lantern Linden Marina Meadow Mill_Lane "
    "Monarch Nordic North_Star Oak_Ridge Old_Town Orchard Osprey Pacific Palm Park_Lane Pearl Pinewood Pioneer Prairie "
    "Quarry Redwood River_Bend Rosewood Saffron Sandstone Silver_Creek Skyline Southbank Sterling Summit Thames Thistle "
    "Timber Union Valley Vista Waterfront Westbrook Willow Windmill Zenith"
).split()
TRADE = (
    "Bakery;Building Supply;Cabinets;Catering;Ceramics;Cold Storage;Construction;Dental Care;Design;Electrical;"
    "Engineering;Estates;Facilities;Fisheries;Flooring;Foods;Freight;Glassworks;Heating & Cooling;Homes;Hotels;"
    "Instruments;Interiors;Joinery;Landscaping;Lighting;Logistics;Marine;Medical;Metalworks;Motors;Movers;Nurseries;"
    "Offices;Optics;Packaging;Paints;Pharmacy;Plumbing;Press;Print;Properties;Restaurants;Roofing;Security;Shipping;"
    "Signs;Solar;Storage;Studios;Supplies;Textiles;Timber;Tools;Travel;Veterinary;Windows;Wine Merchants"
).split(";")
LEGAL = {
    "USD": ["Inc.", "LLC", "Corp.", "Co.", ", Inc.", "LP"],
    "EUR": ["GmbH", "S.A.R.L.", "B.V.", "S.p.A.", "S.L.", "KG", "Oy"],
    "GBP": ["Ltd", "Limited", "LLP", "plc", "& Sons Ltd"],
    "JPY": ["K.K.", "G.K.", "Co., Ltd."],
    "KWD": ["W.L.L.", "K.S.C.", "Trading Co."],
}
SALESPEOPLE = ["A. Lindqvist", "B. Okafor", "C. Navarro", "D. Fraser", "E. Tanaka", "F. Haddad", "G. Weber", "H. O'Brien"]
LABELS = ["", "", "", "", "", "", "key account", "seasonal", "slow payer", "public sector"]
ROOMS = ["Kitchen", "Roof", "Bathroom", "Warehouse", "Office", "Lobby", "Garage", "Terrace", "Workshop", "Showroom", "Annex"]
WORK = ["refit", "repair", "extension", "move", "rewiring", "repainting", "inspection", "replacement", "survey", "clean-out"]

used_names = set()


def person():
    while True:
        name = f"{random.pick(GIVEN)} {random.pick(FAMILY).replace('_', ' ')}"
        if name not in used_names:
            used_names.add(name)
            return name


def firm(currency):
    while True:
        shape = random.below(10)
        legal = random.pick(LEGAL[currency])
        if shape < 6:
            stem = f"{random.pick(PLACE).replace('_', ' ')} {random.pick(TRADE)}"
        elif shape < 8:
            stem = f"{random.pick(FAMILY).replace('_', ' ')} {random.pick(TRADE)}"
        else:
            a, b = random.pick(FAMILY).replace("_", " "), random.pick(FAMILY).replace("_", " ")
            stem = f"{a}, {b} & Partners" if random.chance(40) else f"{a} & {b}"
        name = stem + legal if legal.startswith(",") else f"{stem} {legal}"
        if name not in used_names:
            used_names.add(name)
            return name
