// The whole report for people, to the letter: a change of wording must be meant.
#include "cases.hpp"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

std::string text_of(cases::Case (*make)(), const ReportOptions& options = {}) {
  return cases::written("text", make(), options);
}

/// The report without its head, which is the same in all.
std::string body_of(cases::Case (*make)(), const ReportOptions& options = {}) {
  const std::string text = text_of(make, options);
  return text.substr(text.find("\n\n") + 2);
}

}  // namespace

TEST_CASE("a good submission fits on a screen and says that it can be handed in") {
  CHECK_EQ(text_of(cases::all_passed), std::string_view(R"(
Building a meaningful partnership (nea-meaningful-partnership 1.0.0)
Submission: maria
Words: standard rule. Counted: paragraphs, lists, quotes, tables. Not counted:
  prompts. Left open: headings, captions, code, footnotes, references.
Checked by rubricate 0.1.0. Nothing left this computer.

Part 1. Overview: overview.md                                        passed
  words     462–469 words    wanted: 450–550                         passed
  prompts   5 of 5 answered  wanted: all                             passed
  finished  nothing left to fill in                                  passed

Artifact 1. People: people.md                                        passed
  words     301 words        wanted: 250–350                         passed
  list      5 of 5 members   wanted: at least 5                      passed
  finished  nothing left to fill in                                  passed

Artifact 2. Plan: plan.md                                            passed
  words     455 words        wanted: 400–500                         passed
  prompts   5 of 5 answered  wanted: all                             passed
  list      5 of 5 groups    wanted: at least 5                      passed
  finished  nothing left to fill in                                  passed

Artifact 3. Event: event/flyer.md, event/notes.md                    passed
  files     2 files          wanted: at least 1                      passed

Part 3. Reflection: reflection.md                                    passed
  words     447 words        wanted: 400–500                         passed
  prompts   3 of 3 answered  wanted: all                             passed
  finished  nothing left to fill in                                  passed

Outcome: open. All checks passed; what it comes to is for the readers to say.
  Within reach: Earned, Not yet.
What a reader judges:
  overview, reflection (Not passing, Passing)
  people, plan, event (Developing, Basic, Proficient)

Complete: all 14 requirements are met; 5 criteria wait for a reader. You can
hand it in.
)")
                                           .substr(1));
}

TEST_CASE("what failed is shown where it stands, with what to do") {
  CHECK_EQ(body_of(cases::words_failed), std::string_view(R"(
Part 1. Overview: overview.md                                        failed
  words     412 words  wanted: 450–550                               failed
  finished  nothing left to fill in                                  passed
  format    md         advised: pdf                                  warning

overview.md:1:1: error: 412 words; 450–550 wanted [words/too-few]
  1 | # Overview
    | ^^^^^^^^^^ … to line 6
  help: Write at least 38 words more: say more about what you hope for, and give
        an example.

overview.format: warning: overview.md is Markdown; the guidelines prefer PDF
    [format/kind]

Outcome: Not yet. A failed check bars every better result.
What a reader judges:
  Depth of thought (Not passing, Passing)

1 of 1 part failed. Mend what is marked error above, then run the same command
again.
)")
                                             .substr(1));
}

TEST_CASE("a prompt that cannot be told, and a part of one, have lines of their own") {
  CHECK_EQ(body_of(cases::prompt_unsure), std::string_view(R"(
Part 1. Overview: overview.md                                        cannot tell
  words       462–469 words    wanted: 450–550                       passed
  prompts     1 of 3 answered  wanted: all                           cannot tell
    gain      words of the question, but no heading                  cannot tell
    topic     by its heading                                         passed
      action  lines 5–6                                              cannot tell

overview.md:5:1: cannot tell: this may be the answer to “What do you want to get
    out of such partnerships?”, but nothing marks it as one [prompts/unclear]
  5 | What I hope for is trust,
    | ^^^^^^^^^^^^^^^^^^^^^^^^^ … to line 6
  help: Put the question, or a short title such as “What I hope to gain”, above
        the answer.

Files that no part uses:
  notes.txt

Outcome: open. One check is not settled. Within reach: Earned, Not yet.
What a reader judges:
  overview (Not passing, Passing)

Nothing failed, but a program cannot tell for 1 of 1 part. Look at what is
marked cannot tell above: make it plainer and run the same command again, or
leave it to a reader.
)")
                                              .substr(1));
}

TEST_CASE("a part that is missing still says what it wants") {
  CHECK_EQ(body_of(cases::part_missing), std::string_view(R"(
Part 1. Overview: overview.md                                        passed
  words     462 words  wanted: 450–550                               passed

Part 3. Reflection: no file                                          failed
  words                wanted: 400–500                               not tested
  prompts              wanted: all                                   not tested

reflection: error: no file answers “Part 3. Reflection”; expected reflection.md
    [part/missing]
  help: Add the file, or name it: rubricate check maria --part reflection=FILE

1 of 2 parts failed. Mend what is marked error above, then run the same command
again.
)")
                                             .substr(1));
}

TEST_CASE("two files that could be the part are both named") {
  CHECK_EQ(body_of(cases::file_unclear), std::string_view(R"(
Artifact 2. Plan: cannot tell which file: my plan.md, plan (2).md    cannot tell
  words       wanted: 400–500                                        not tested

plan: cannot tell: 2 files could be “Artifact 2. Plan”: my plan.md, plan (2).md
    [part/unclear]
  help: Say which: rubricate check maria --part plan='my plan.md'

Nothing failed, but a program cannot tell for 1 of 1 part. Look at what is
marked cannot tell above: make it plainer and run the same command again, or
leave it to a reader.
)")
                                             .substr(1));
}

TEST_CASE("a file that is not read is not tested, and nothing is called complete") {
  CHECK_EQ(body_of(cases::docx_untested), std::string_view(R"(
Part 1. Overview: overview.docx                                      not tested
  words       wanted: 450–550                                        not tested
  finished                                                           not tested

overview.docx: note: this version does not read the text of DOCX files
    [file/not-read]
  help: Save it as Markdown or plain text too, then run the same command again.

Files that no part uses:
  locked.md

Nothing failed, but 1 of 1 part could not be tested. See why above, then run the
same command again. Some files could not be looked at, so this is not the whole
answer.
)")
                                              .substr(1));
}

TEST_CASE("a rubric without outcome: sections, parts not needed, the whole submission") {
  CHECK_EQ(body_of(cases::without_outcome), std::string_view(R"(
Hopes: all.md (lines 5–6)                                            passed
  length    12 words  wanted: at least 10                            passed

extra: no file                                                       not needed

The whole submission:
  words     31 words  wanted: at least 1500                          failed

words: error: 31 words in all; at least 1500 wanted [words/too-few]

submission: note: there is only one file [file/odd]

On the whole submission, 1 requirement failed. Mend what is marked error above,
then run the same command again.
)")
                                                .substr(1));
}

TEST_CASE("a rubric that asks for nothing") {
  CHECK_EQ(body_of(cases::bare), std::string_view(R"(
Complete: the rubric asks for nothing that a program can check. You can hand it
in.
)")
                                     .substr(1));
}

TEST_CASE("a narrow terminal") {
  CHECK_EQ(text_of(cases::words_failed, {.width = 40}), std::string_view(R"(
Building a meaningful partnership
  (nea-meaningful-partnership 1.0.0)
Submission: maria
Words: standard rule. Counted:
  paragraphs, lists, quotes, tables. Not
  counted: prompts. Left open: headings,
  captions, code, footnotes, references.
Checked by rubricate 0.1.0. Nothing left
  this computer.

Part 1. Overview:            failed
    overview.md
  words     412 words;       failed
            wanted: 450–550
  finished  nothing left to  passed
            fill in
  format    md               warning
            advised: pdf

overview.md:1:1: error: 412 words;
    450–550 wanted [words/too-few]
  1 | # Overview
    | ^^^^^^^^^^ … to line 6
  help: Write at least 38 words more:
        say more about what you hope
        for, and give an example.

overview.format: warning: overview.md is
    Markdown; the guidelines prefer PDF
    [format/kind]

Outcome: Not yet. A failed check bars
  every better result.
What a reader judges:
  Depth of thought (Not passing,
    Passing)

1 of 1 part failed. Mend what is marked
error above, then run the same command
again.
)")
                                                            .substr(1));
}

TEST_CASE("nothing from outside reaches the terminal raw") {
  CHECK_EQ(text_of(cases::hostile), std::string_view(R"(
a<U+001B>[31m<U+000A>error: <U+202E>gnp.<U+009B>2J<FF><U+007F>
  (nea-meaningful-partnership 1.0.0)
Submission: /home/maria/a<U+001B>[31m<U+000A>error:
  <U+202E>gnp.<U+009B>2J<FF><U+007F>
Words: standard rule. Counted: paragraphs, lists, quotes, tables. Not counted:
  prompts. Left open: headings, captions, code, footnotes, references.
Checked by rubricate 0.1.0. Nothing left this computer.

a<U+001B>[31m<U+000A>error: <U+202E>gnp.<U+009B>2J<FF><U+007F>:      failed
    a<U+001B>[31m<U+000A>error:
    <U+202E>gnp.<U+009B>2J<FF><U+007F>.md
  words                 a<U+001B>[31m<U+000A>error:                  failed
                        <U+202E>gnp.<U+009B>2J<FF><U+007F>; wanted:
                        a<U+001B>[31m<U+000A>error:
                        <U+202E>gnp.<U+009B>2J<FF><U+007F>
    a<U+001B>[31m<U+000A>error: <U+202E>gnp.<U+009B>2J<FF><U+007F>   failed
                        a<U+001B>[31m<U+000A>error:
                        <U+202E>gnp.<U+009B>2J<FF><U+007F>

a<U+001B>[31m<U+000A>error: <U+202E>gnp.<U+009B>2J<FF><U+007F>.md:2:1: error:
    a<U+001B>[31m<U+000A>error: <U+202E>gnp.<U+009B>2J<FF><U+007F>
    [words/too-few]
  2 | error: <U+202E>gnp.<U+009B>2J<FF><U+007F>
    | ^^^^^
  help: a<U+001B>[31m<U+000A>error: <U+202E>gnp.<U+009B>2J<FF><U+007F>

a<U+001B>[31m<U+000A>error: <U+202E>gnp.<U+009B>2J<FF><U+007F>.md:4:1: error: a
    place that is nowhere [words/too-few]
  4 |
    | ^

Files that no part uses:
  b<U+000D>.md

Outcome: a<U+001B>[31m<U+000A>error: <U+202E>gnp.<U+009B>2J<FF><U+007F>.
  a<U+001B>[31m<U+000A>error: <U+202E>gnp.<U+009B>2J<FF><U+007F>
What a reader judges:
  a<U+001B>[31m<U+000A>error: <U+202E>gnp.<U+009B>2J<FF><U+007F>
    (a<U+001B>[31m<U+000A>error: <U+202E>gnp.<U+009B>2J<FF><U+007F>)

1 of 1 part failed. Mend what is marked error above, then run the same command
again.
)")
                                        .substr(1));
}

TEST_CASE("more words: what passed, and what was read") {
  CHECK_EQ(text_of(cases::prompt_unsure, {.verbosity = 1}), std::string_view(R"(
Building a meaningful partnership (nea-meaningful-partnership 1.0.0)
Submission: maria
Words: standard rule. Counted: paragraphs, lists, quotes, tables. Not counted:
  prompts. Left open: headings, captions, code, footnotes, references.
Checked by rubricate 0.1.0. Nothing left this computer.

What was read (SHA-256):
  aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa the rubric
  bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb overview.md
  bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb notes.txt

Part 1. Overview: overview.md                                        cannot tell
  words          462–469 words    wanted: 450–550                    passed
  prompts        1 of 3 answered  wanted: all                        cannot tell
    why          line 3, by its heading                              passed
    gain         words of the question, but no heading               cannot tell
    topic        by its heading                                      passed
      relevance  line 3                                              passed
      action     lines 5–6                                           cannot tell

overview.md:5:1: cannot tell: this may be the answer to “What do you want to get
    out of such partnerships?”, but nothing marks it as one [prompts/unclear]
  5 | What I hope for is trust,
    | ^^^^^^^^^^^^^^^^^^^^^^^^^ … to line 6
  help: Put the question, or a short title such as “What I hope to gain”, above
        the answer.

Files that no part uses:
  notes.txt

Outcome: open. One check is not settled. Within reach: Earned, Not yet.
What a reader judges:
  overview (Not passing, Passing)

Nothing failed, but a program cannot tell for 1 of 1 part. Look at what is
marked cannot tell above: make it plainer and run the same command again, or
leave it to a reader.
)")
                                                                .substr(1));
}

TEST_CASE("errors only") {
  CHECK_EQ(text_of(cases::words_failed, {.verbosity = -1}), std::string_view(R"(
overview.md:1:1: error: 412 words; 450–550 wanted [words/too-few]
  1 | # Overview
    | ^^^^^^^^^^ … to line 6
  help: Write at least 38 words more: say more about what you hope for, and give
        an example.

1 of 1 part failed. Mend what is marked error above, then run the same command
again.
)")
                                                                .substr(1));
}

TEST_CASE("the last line only") {
  CHECK_EQ(text_of(cases::words_failed, {.verbosity = -2}), std::string_view(R"(
1 of 1 part failed. Mend what is marked error, then run the same command again.
)")
                                                                .substr(1));
}

}  // namespace rubricate
