// avoids: words better left out.
#include <checks/input.hpp>
#include <checks/own_text.hpp>
#include <checks/quotation.hpp>
#include <document/words.hpp>

#include <algorithm>
#include <utility>

namespace rubricate {
namespace {

constexpr Param k_params[] = {
    {"terms", ParamType::terms, "What is better left out: phrases, '/regular expressions/', patterns such as <phone>",
     "", true},
    {"instead",
     ParamType::text,
     "What to write instead, in one line; shown to the applicant",
     "",
     false,
     {},
     "the name of the group"},
};

constexpr Mistake k_mistakes[] = {
    {"avoids/found", "a word that is better left out"},
    {"avoids/maybe", "such a word in a quotation, in code or among the references"},
};

constexpr std::size_t k_most_reported = 20;

// What in one text need not be said by the applicant: it may be quoted, code, a title, an address.
class Borrowed {
 public:
  explicit Borrowed(const Text& text)
      : document_(*text.document), elements_(element_spans(document_, text.first, text.end, text.copied_prompts)) {}

  // `span` of Document::text, in the leaf.
  [[nodiscard]] bool may_hold(const Block& leaf, Span span) const {
    // In italics may stand a title, or a word as a word.
    const bool is_set_apart = (style_at(document_, span.begin) & (code_span | emphasis)) != 0;
    return is_set_apart || leaf.kind == BlockKind::code || is_in_quote(leaf) || is_reference(span) || is_address(span);
  }

 private:
  [[nodiscard]] bool is_in_quote(const Block& leaf) const {
    for (std::uint32_t i = leaf.parent; i != 0; i = document_.blocks[i].parent)
      if (document_.blocks[i].kind == BlockKind::quote) return true;
    return false;
  }

  [[nodiscard]] bool is_reference(Span span) const {
    const auto piece = std::ranges::upper_bound(elements_, span.begin, {},
                                                [](const ElementSpan& element) { return element.text.end; });
    return piece != elements_.end() && piece->element == Element::references;
  }

  // A part of "https://example.org/just-do-it".
  [[nodiscard]] bool is_address(Span span) const {
    constexpr std::uint32_t k_longest = 500;
    const std::uint32_t from = span.begin - std::min(span.begin, k_longest);
    std::string_view before = document_.view({from, span.begin});
    before.remove_prefix(before.find_last_of(" \n\t(") + 1);
    return before.contains("://") || before.starts_with("www.");
  }

  const Document& document_;
  std::vector<ElementSpan> elements_;
};

class Run {
 public:
  Run(const CheckInput& input, CheckOutput& out) : in_(input), out_(out) {
    const auto* instead = input.params().get<std::string>("instead");
    help_ = instead != nullptr ? fmt::format("Better: {}", *instead) : "Leave it out, or say it in other words.";
  }

  void run() {
    for (const Text& text : in_.texts) {
      const Borrowed borrowed(text);
      here_.clear();
      for (const Term& term : *in_.params().get<std::vector<Term>>("terms"))
        if (term.may_stand_in(text.document->view(text.span()))) here_.push_back(&term);
      for (const OwnText& piece : own_text(text)) look_at(text, piece, borrowed);
    }
    out_.result.wanted = "none";
    out_.result.status = surely_ > 0 ? Status::failed : maybe_ > 0 ? Status::cannot_tell : Status::passed;
    out_.result.found = surely_ + maybe_ == 0 ? "none"
                        : surely_ > 0         ? plural(surely_ + maybe_, "place")
                                              : fmt::format("{} to look at", plural(maybe_, "place"));
  }

 private:
  void look_at(const Text& text, const OwnText& piece, const Borrowed& borrowed) {
    const std::string_view paragraph = text.document->view(piece.text);
    const std::vector<Span> places = find_terms(paragraph);
    if (places.empty()) return;
    const std::vector<Span> quoted = quotations(paragraph);
    auto quotation = quoted.begin();
    for (const Span place : places) {
      while (quotation != quoted.end() && quotation->end <= place.begin) ++quotation;
      const bool is_quoted = quotation != quoted.end() && quotation->begin < place.end;
      const Span span{piece.text.begin + place.begin, piece.text.begin + place.end};
      const bool maybe = is_quoted || borrowed.may_hold(text.document->blocks[piece.block], span);
      ++(maybe ? maybe_ : surely_);
      if (surely_ + maybe_ <= k_most_reported) report(text.place(span), maybe);
    }
  }

  // Where terms stand in the paragraph, in order; of two in one place the first.
  [[nodiscard]] std::vector<Span> find_terms(std::string_view paragraph) const {
    std::vector<Span> places;
    for (const Term* term : here_) {
      const std::vector<Span> found = term->find_all(paragraph);
      places.insert(places.end(), found.begin(), found.end());
    }
    std::ranges::sort(places, {}, [](Span span) { return std::pair(span.begin, ~span.end); });
    std::vector<Span> distinct;
    for (const Span place : places)
      if (distinct.empty() || place.begin >= distinct.back().end) distinct.push_back(place);
    return distinct;
  }

  void report(Place place, bool maybe) {
    if (maybe)
      out_.add("avoids/maybe", Severity::unsure, in_.requirement.address, place,
               "this is better left out, but it may be a quotation or a name",
               "If it is, leave it. If not, change it. " + help_);
    else
      out_.add("avoids/found", Severity::error, in_.requirement.address, place, "this is better left out", help_);
  }

  const CheckInput& in_;
  CheckOutput& out_;
  std::string help_;
  std::vector<const Term*> here_;  // that may stand in the text that is looked at
  std::size_t surely_ = 0, maybe_ = 0;
};

void run(const CheckInput& in, CheckOutput& out) { Run(in, out).run(); }

}  // namespace

extern const CheckKind k_avoids{"avoids", "Words that are better left out", k_params, k_mistakes, run};

}  // namespace rubricate
