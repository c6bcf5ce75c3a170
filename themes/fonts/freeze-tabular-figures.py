#!/usr/bin/python3
"""Makes the console's faces out of Inter and JetBrains Mono.

JavaFX cannot switch on OpenType features, so the tabular figures of Inter (feature 'tnum') are
made the default ones here, and the ligatures of JetBrains Mono are left out. Each face is cut to
Latin, Greek, Cyrillic, punctuation, arrows and mathematical signs, to keep the jar small.

Neither font declares a Reserved Font Name. The results are still named "Gatehouse Sans" and
"Gatehouse Mono", so that nobody takes them for the originals and an installed Inter cannot stand
in for them. Both remain under the SIL Open Font License 1.1 (see OFL-*.txt beside the results).

Needs the Debian packages python3-fonttools, fonts-inter and fonts-jetbrains-mono:

    python3 themes/fonts/freeze-tabular-figures.py [OUT]
"""
import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

INTER = "/usr/share/fonts/opentype/inter/Inter-%s.otf"
MONO = "/usr/share/fonts/truetype/jetbrains-mono/JetBrainsMono-%s.ttf"
HERE = pathlib.Path(__file__).resolve().parent
OUT = HERE.parent / "src/main/resources/dev/gatehouse/themes/fonts"

# (source, family, style, file). JavaFX finds a face by family and regular/bold only, so SemiBold
# is the bold of its family and Medium is a family of its own.
FACES = [
    (INTER % "Regular", "Gatehouse Sans", "Regular", "GatehouseSans-Regular.otf"),
    (INTER % "Medium", "Gatehouse Sans Medium", "Regular", "GatehouseSans-Medium.otf"),
    (INTER % "SemiBold", "Gatehouse Sans", "Bold", "GatehouseSans-SemiBold.otf"),
    (MONO % "Regular", "Gatehouse Mono", "Regular", "GatehouseMono-Regular.ttf"),
    (MONO % "Medium", "Gatehouse Mono", "Bold", "GatehouseMono-Medium.ttf"),
]
RANGES = [
    (0x0020, 0x024F),  # Latin with Latin extended A and B
    (0x02B0, 0x036F),  # modifiers and combining marks
    (0x0370, 0x03FF),  # Greek
    (0x0400, 0x04FF),  # Cyrillic
    (0x1E00, 0x1EFF),  # Latin extended additional
    (0x2000, 0x206F),  # punctuation
    (0x2070, 0x209F),  # super- and subscripts
    (0x20A0, 0x20BF),  # currencies
    (0x2100, 0x214F),  # letter-like signs
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematics
    (0x2300, 0x23FF),  # technical, with the return key
    (0x25A0, 0x25FF),  # geometric shapes
    (0x2713, 0x2718),  # ticks and crosses
]


def frozen(font):
    """The glyph that 'tnum' would put in place of each glyph."""
    swaps = {}
    table = font["GSUB"].table
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag != "tnum":
            continue
        for index in record.Feature.LookupListIndex:
            for lookup in table.LookupList.Lookup[index].SubTable:
                plain = getattr(lookup, "ExtSubTable", lookup)
                swaps.update(getattr(plain, "mapping", {}))
    return swaps


def rename(font, family, style):
    full = family if style == "Regular" else f"{family} {style}"
    values = {1: family, 2: style, 3: f"{full}; tabular", 4: full, 6: full.replace(" ", "")}
    names = font["name"]
    names.names = [n for n in names.names if n.nameID in (0, 5, 13, 14)]
    for key, value in values.items():
        names.setName(value, key, 3, 1, 0x409)
    bold = style == "Bold"
    font["head"].macStyle = 1 if bold else 0
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0x61) | (0x20 if bold else 0x40)
    font["OS/2"].usWeightClass = 700 if bold else 400
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames[0] = values[6]
        top = cff.topDictIndex[0]
        top.FullName, top.FamilyName, top.Weight = full, family, style


def make(source, family, style, target):
    font = TTFont(source)
    swaps = frozen(font)
    for cmap in font["cmap"].tables:
        for code, glyph in list(cmap.cmap.items()):
            cmap.cmap[code] = swaps.get(glyph, glyph)
    options = subset.Options()
    options.layout_features = ["ccmp", "locl", "mark", "mkmk", "kern"]
    options.name_IDs = [0, 5, 13, 14]
    options.name_languages = ["*"]
    options.hinting = True
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[c for low, high in RANGES for c in range(low, high + 1)])
    cutter.subset(font)
    rename(font, family, style)
    font.save(target)
    print(f"{target.name}: {target.stat().st_size // 1024} KiB, {len(swaps)} figures frozen")


def main():
    out = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else OUT
    out.mkdir(parents=True, exist_ok=True)
    for source, family, style, name in FACES:
        make(source, family, style, out / name)


main()
