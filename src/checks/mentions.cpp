// mentions: these are spoken of.
#include <checks/input.hpp>
#include <checks/near_pattern.hpp>
#include <checks/own_text.hpp>
#include <document/pictures.hpp>
#include <util/term_words.hpp>

#include <algorithm>
#include <optional>

namespace rubricate {
namespace {

constexpr Param k_params[] = {
    {"terms", ParamType::terms, "What is to be spoken of: phrases, '/regular expressions/', patterns such as <date>",
     "", true},
    {"at-least", ParamType::count, "How many of them; all when it is not given", "", false, {}, "2"},
};

constexpr Mistake k_mistakes[] = {
    {"mentions/nothing-written", "no text at all"},
    {"mentions/missing", "a pattern or expression that stands nowhere in the text"},
    {"mentions/other-words", "a phrase that stands nowhere in the text, but may be said in other words"},
    {"mentions/too-few", "fewer of the terms than wanted"},
    {"mentions/maybe", "enough of the terms only if some are said in other words"},
};

constexpr std::size_t k_most_reported = 20;

class Run {
 public:
  Run(const CheckInput& input, CheckOutput& out)
      : in_(input), out_(out), terms_(*input.params().get<std::vector<Term>>("terms")) {
    for (const Text& text : input.texts) own_.push_back(own_text(text));
    // More than there are can never be reached, and that would be the rubric's mistake.
    const Band* at_least = input.params().get<Band>("at-least");
    wanted_ = at_least != nullptr ? std::min<std::uint64_t>(at_least->min, terms_.size()) : terms_.size();
  }

  void run() {
    out_.result.wanted = wanted_ == terms_.size() ? "all" : fmt::format("at least {}", wanted_);
    if (is_nothing_written()) {
      report_nothing();
      return;
    }
    std::uint64_t there = 0, open = 0;
    for (std::size_t i = 0; i < terms_.size(); ++i) {
      const Status status = look_for(terms_[i]);
      if (status == Status::passed) ++there;
      if (status == Status::cannot_tell) ++open;
    }
    out_.result.found = fmt::format("{} of {} mentioned", there, terms_.size());
    out_.result.status = there >= wanted_          ? Status::passed
                         : there + open >= wanted_ ? Status::cannot_tell
                                                   : Status::failed;
    if (out_.result.status == Status::passed)
      settle_rest();
    else if (wanted_ == terms_.size())
      report_each();
    else
      report_number(there);
  }

 private:
  [[nodiscard]] bool is_nothing_written() const {
    for (std::size_t i = 0; i < own_.size(); ++i) {
      const Text& text = in_.texts[i];
      if (!links_in(text).empty()) return false;
      for (const OwnText& piece : own_[i])
        if (!shows_no_character(text.document->view(piece.text))) return false;
    }
    return true;
  }

  void report_nothing() {
    for (const Term& term : terms_)
      out_.result.entries.push_back({term.written(), Status::failed, "not found", std::nullopt, {}});
    out_.result.status = wanted_ > 0 ? Status::failed : Status::passed;
    out_.result.found = "no text";
    if (wanted_ > 0)
      out_.add("mentions/nothing-written", Severity::error, in_.requirement.address, std::nullopt,
               fmt::format("nothing has been written; {} wanted", what_is_wanted()), "Write the text.");
  }

  [[nodiscard]] std::string what_is_wanted() const {
    std::vector<std::string> names;
    for (const Term& term : terms_) names.push_back(in_words(term));
    return wanted_ == terms_.size() ? fmt::format("{}", fmt::join(names, ", "))
                                    : fmt::format("{} of {}", wanted_, fmt::join(names, ", "));
  }

  Status look_for(const Term& term) {
    Entry entry{term.written(), Status::passed, "", std::nullopt, {}};
    if (!find(term, entry)) {
      entry.status = is_open(term) ? Status::cannot_tell : Status::failed;
      entry.how = "not found";
    }
    out_.result.entries.push_back(std::move(entry));
    return out_.result.entries.back().status;
  }

  bool find(const Term& term, Entry& entry) const {
    for (std::size_t i = 0; i < own_.size(); ++i) {
      const Text& text = in_.texts[i];
      const bool may_stand = term.may_stand_in(text.document->view(text.span()));
      for (const OwnText& piece : may_stand ? std::span<const OwnText>(own_[i]) : std::span<const OwnText>{})
        if (const auto match = term.find(text.document->view(piece.text))) {
          const Span span{piece.text.begin + match->begin, piece.text.begin + match->end};
          entry.how = lines(text, span);
          entry.place = text.place(span);
          return true;
        }
      // An address may stand behind a link's words.
      if (term.kind() != Term::Kind::named) continue;
      for (const Link* link : links_in(text))
        if (term.find(link->target)) {
          entry.place = Place{text.file, link->source};
          return true;
        }
    }
    return false;
  }

  // Whether what was not found may be there in another form.
  [[nodiscard]] bool is_open(const Term& term) const {
    if (term.kind() == Term::Kind::phrase) return true;
    if (term.kind() == Term::Kind::expression) return false;
    const auto near = near_pattern(term);
    if (!near) return true;
    for (std::size_t i = 0; i < own_.size(); ++i)
      for (const OwnText& piece : own_[i])
        if (near->find(in_.texts[i].document->view(piece.text))) return true;
    return false;
  }

  // The wanted number is reached: nobody needs the others.
  void settle_rest() {
    for (Entry& entry : out_.result.entries)
      if (entry.status != Status::passed) entry.status = Status::inapplicable;
  }

  void report_each() {
    const std::string& address = in_.requirement.address;
    for (std::size_t i = 0; i < terms_.size() && out_.findings.size() < k_most_reported; ++i) {
      const Entry& entry = out_.result.entries[i];
      const bool is_phrase = terms_[i].kind() == Term::Kind::phrase;
      const std::string words = in_words(terms_[i]);
      if (entry.status == Status::cannot_tell)
        out_.add("mentions/other-words", Severity::unsure, address, std::nullopt,
                 is_phrase
                     ? fmt::format("nothing in this text says {} in these words; it may be said in others", words)
                     : fmt::format("nothing in this text is {} in a form that is known; it may be in another", words),
                 "If it is spoken of, leave it; if not, add a sentence about it.");
      else if (entry.status == Status::failed)
        out_.add(
            "mentions/missing", Severity::error, address, std::nullopt,
            fmt::format("nothing in this text {} {}", terms_[i].kind() == Term::Kind::named ? "is" : "says", words),
            "Add it to the text.");
    }
  }

  void report_number(std::uint64_t there) {
    std::vector<std::string> absent;
    for (std::size_t i = 0; i < terms_.size(); ++i)
      if (out_.result.entries[i].status != Status::passed) absent.push_back(in_words(terms_[i]));
    const bool failed = out_.result.status == Status::failed;
    out_.add(failed ? std::string_view("mentions/too-few") : std::string_view("mentions/maybe"),
             failed ? Severity::error : Severity::unsure, in_.requirement.address, std::nullopt,
             fmt::format("{} of {} are mentioned in the rubric's words, at least {} wanted{}", there, terms_.size(),
                         wanted_, failed ? "" : "; others may be there in other words"),
             fmt::format("Not found: {}.", fmt::join(absent, ", ")));
  }

  const CheckInput& in_;
  CheckOutput& out_;
  const std::vector<Term>& terms_;
  std::vector<std::vector<OwnText>> own_;  // by text
  std::uint64_t wanted_ = 0;
};

void run(const CheckInput& in, CheckOutput& out) { Run(in, out).run(); }

}  // namespace

extern const CheckKind k_mentions{"mentions", "These are spoken of", k_params, k_mistakes, run};

}  // namespace rubricate
