"""Hostile texts, and what is to be seen of them where control characters cannot stand."""
import random
import unicodedata

TEXTS = [
    "", "Plain words", "é𐐀 Ünïcode 漢字 👩‍👩‍👧", "<script>alert('x')</script>", "&amp; &lt; &#x41; &copy;", "\"'><b x=\"y\">",
    "]]> <![CDATA[x]]>", "<!-- a comment --> --", "<?xml version=\"1.0\"?>", "<!ENTITY x \"y\">&x;",
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\0=1", "'=1", "''+1", "'plain", "=cmd|' /C calc'!A0", "a,b;c\td", "\"quoted\"",
    "a\nb", "a\r\nb", "a\rb", "\n", " ", "  x  ", "100%", "%0A::error::x", "%25", "::error file=x,line=1::y", "##[error]x",
    "a:b,c::d", "\n::stop-commands::x", "::set-output name=x::y", "[[ATTACHMENT|/etc/passwd]]", "[ [ATTACHMENT|/etc/passwd]]",
    "[  [ATTACHMENT|x]] [[[ATTACHMENT|y]]", "[click](http://example.org)", "[a\\](http://example.org)", "\\](", "\\\\](x)", "{0} {{1}} }{",
    "`code` ``more`` ```", "*a* **b** _c_ __d__ ~~e~~", "| a | b |", "\\| \\\\|", "# heading", "1. item", "- item", "> quote", "[x]: y",
    "@ana @ana/bob someone@example.org", "#12 GH-12 ana/bob#3", "http://example.org https://example.org www.example.org WWW.example.org",
    ":smile: mailto:a@example.org", "$x$ $$y$$", "![i](x.png)", "<http://example.org>", "<br>", "</details></table>", "&", "\\", "a\\", "\\n",
    "\x1b[31mred\x1b[0m", "\x07\x08\x0b\x0c\x7f", "\x9b31m", "\u202ereversed\u2066\u2069", "\u200bzero\u200d\ufeff", "\u2028 \u2029",
    "\ufffe \uffff \U0001fffe", "../../etc/passwd", "a b/c d", "C:\\x", "//host/x", "file://x", "a?b#c", "%2e%2e/", "x" * 5000,
]
SIGNS = "ab 1=+-@'\"\t\n\r\0%:,;<>&[](){}|\\`*_~#.!$^/\x1b\u202e\u200bé漢𐐀"


def all_texts():
    numbers = random.Random(6)
    return TEXTS + ["".join(numbers.choice(SIGNS) for _ in range(numbers.randrange(1, 24))) for _ in range(400)]


def seen(text, kept="\n\t"):
    """The text with what moves a cursor, hides or turns round shown by its number."""
    def show(character):
        code = ord(character)
        is_hidden = unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp") and character not in kept
        return f"<U+{code:04X}>" if is_hidden else character
    return "".join(map(show, text))
