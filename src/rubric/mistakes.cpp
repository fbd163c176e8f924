// Every mistake that the loader can report, sorted by id.
#include <rubric/load.hpp>

#include <array>

namespace rubricate {

std::span<const Mistake> rubric_mistakes() {
  static constexpr std::array k_mistakes = {
      Mistake{"rubric/alias", "A YAML anchor or alias (`&name`, `*name`); a rubric is read without them"},
      Mistake{"rubric/bad-band",
              "A range that cannot be read; `450-550`, `at least 300`, `at most 5`, `exactly 5` can"},
      Mistake{"rubric/bad-from", "A `from` that is no file name without ending, folder or pattern inside a submission"},
      Mistake{"rubric/bad-id", "An id that is not made of small letters, digits and hyphens"},
      Mistake{"rubric/bad-key", "A key that is no text, such as a list or nothing at all"},
      Mistake{"rubric/bad-number", "A number that cannot be read or does not fit its place"},
      Mistake{"rubric/bad-percent", "A share that is not between 0% and 100%"},
      Mistake{"rubric/bad-term",
              "A term that cannot be looked for: an expression that does not compile, or an empty one"},
      Mistake{"rubric/bare-number", "A number alone where it could be the least or the most that is wanted"},
      Mistake{"rubric/comment-in-text", "An unquoted ` #` that cuts a text short"},
      Mistake{"rubric/control-character", "A character that cannot be seen and does not belong into text"},
      Mistake{"rubric/counted-and-skipped", "The same kind of text under `count` and under `skip`"},
      Mistake{"rubric/directive", "A line that begins with `%`"},
      Mistake{"rubric/duplicate-id", "The same id or name twice in one place"},
      Mistake{"rubric/duplicate-key", "The same key twice in one place"},
      Mistake{"rubric/duplicate-level", "The same level twice in a scale"},
      Mistake{"rubric/empty", "A key with nothing behind it, or an empty list"},
      Mistake{"rubric/empty-file", "A file without content, or with comments only"},
      Mistake{"rubric/indentation", "A line that does not fit to the lines above it"},
      Mistake{"rubric/merge-key", "The YAML merge key `<<`"},
      Mistake{"rubric/missing-colon", "A key without a colon behind it"},
      Mistake{"rubric/missing-key", "A key that is needed and not there"},
      Mistake{"rubric/no-rule", "A result without a rule that is not the last one, or an empty rule"},
      Mistake{"rubric/not-a-rubric", "A file that is a list or a text instead of keys with values"},
      Mistake{"rubric/not-in-this-version",
              "A part of the language that this version of the program does not know yet"},
      Mistake{"rubric/not-utf8", "Bytes that are not UTF-8"},
      Mistake{"rubric/nul", "A NUL byte"},
      Mistake{"rubric/one-branch", "A `one-of` with a single branch"},
      Mistake{"rubric/second-document", "A second YAML document in the file"},
      Mistake{"rubric/syntax", "A line that cannot be read as YAML"},
      Mistake{"rubric/tab-indentation", "A line that is indented with a tab"},
      Mistake{"rubric/tag", "A YAML tag (`!name`)"},
      Mistake{"rubric/text-after-quote", "Text behind a closing quote"},
      Mistake{"rubric/too-deep", "Lists and keys inside one another, too many levels deep"},
      Mistake{"rubric/too-large", "A file of more than 1 MB"},
      Mistake{"rubric/too-many-entries", "More entries in a file than can be handled"},
      Mistake{"rubric/too-many-levels", "A scale with more than a hundred levels"},
      Mistake{"rubric/too-many-mistakes", "More mistakes than are listed"},
      Mistake{"rubric/too-many-terms", "More terms in a rubric than can be handled"},
      Mistake{"rubric/two-checks", "Two checks in one entry"},
      Mistake{"rubric/two-rules", "Two rules in one place"},
      Mistake{"rubric/unclosed-bracket", "A bracket that is not closed"},
      Mistake{"rubric/unclosed-quote", "A quote that is not closed"},
      Mistake{"rubric/unknown-check", "A check of a name that is not known"},
      Mistake{"rubric/unknown-criterion", "A criterion that no part has"},
      Mistake{"rubric/unknown-finding", "An `allow` for something that is no finding about a rubric"},
      Mistake{"rubric/unknown-key", "A key that is not known in its place"},
      Mistake{"rubric/unknown-level", "A level that the scale does not have"},
      Mistake{"rubric/unknown-scale", "A scale that the rubric does not have"},
      Mistake{"rubric/unknown-value", "A value that is not among those that the key takes"},
      Mistake{"rubric/unquoted-colon", "A colon and a space inside an unquoted text"},
      Mistake{"rubric/unquoted-glob", "A text that begins with `*` without quotes around it"},
      Mistake{"rubric/unquoted-sign",
              "A text that begins with a sign that YAML keeps for itself, without quotes around it"},
      Mistake{"rubric/unsupported-version", "A version of the rubric language that this program does not read"},
      Mistake{"rubric/version-not-first", "A `rubricate: 1` that is not the first entry"},
      Mistake{"rubric/wrong-type", "A list where a text is wanted, or the other way round, and the like"},
  };
  return k_mistakes;
}

}  // namespace rubricate
