"""A summarizer in Python on a text, warm and in one process: `python.py FILE SYSTEM` prints JSON, times in ms."""

import json
import sys
import time

import summa.summarizer
from sumy.nlp.stemmers import Stemmer
from sumy.nlp.tokenizers import Tokenizer
from sumy.parsers.plaintext import PlaintextParser
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer
from sumy.utils import get_stop_words

# Three sentences are asked of everybody who can be asked; summa takes a count of words, here that of three sentences.
SENTENCES = 3
WORDS = 60
SECONDS = 2


def timed(act):
    """Warm, for two seconds; what takes longer than that once."""
    begin = time.perf_counter()
    act()
    start = time.perf_counter()
    if start - begin >= SECONDS:
        return summary([start - begin])
    times = []
    while time.perf_counter() - start < SECONDS:
        before = time.perf_counter()
        act()
        times.append(time.perf_counter() - before)
    return summary(sorted(times))


def summary(times):
    return {"fastest": 1000 * times[0], "median": 1000 * times[len(times) // 2], "rounds": len(times)}


def sumy(kind):
    """As its own documentation calls it."""
    summarizer = kind(Stemmer("arabic"))
    summarizer.stop_words = get_stop_words("arabic")
    document = PlaintextParser.from_string(text, Tokenizer("arabic")).document
    return summarizer(document, SENTENCES)


with open(sys.argv[1], encoding="utf-8") as file:
    text = file.read()
SYSTEMS = {
    "sumy Luhn": lambda: sumy(LuhnSummarizer),
    "sumy LSA": lambda: sumy(LsaSummarizer),
    "sumy LexRank": lambda: sumy(LexRankSummarizer),
    "sumy TextRank": lambda: sumy(TextRankSummarizer),
    "summa": lambda: summa.summarizer.summarize(text, words=WORDS, language="arabic"),
}
print(json.dumps(timed(SYSTEMS[sys.argv[2]])))
