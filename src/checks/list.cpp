// list: so many things, each with these fields.
#include <checks/candidates.hpp>
#include <checks/field_label.hpp>
#include <checks/input.hpp>
#include <checks/item_name.hpp>
#include <checks/placeholder.hpp>
#include <checks/quantity.hpp>
#include <checks/run_requirement.hpp>
#include <checks/stray_entry.hpp>
#include <checks/word_band.hpp>
#include <document/words.hpp>
#include <util/title.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <ranges>

namespace rubricate {
namespace {

constexpr Param k_params[] = {
    {"of", ParamType::noun, "What one of the things is called, such as member", "", true},
    {"items", ParamType::count, "How many are wanted; a bare number means at least", "", true},
    {"fields", ParamType::fields,
     "What each must have; a field may have other names (also) and telling words (keywords)"},
    {"words", ParamType::length, "How long each is to be", "", false, {}, "at least 30"},
};

constexpr Mistake k_mistakes[] = {
    {"list/too-few", "fewer items than wanted"},
    {"list/too-many", "more items than wanted"},
    {"list/empty-field", "a label or table cell with nothing in it"},
    {"list/placeholder", "a field that is still to be filled in"},
    {"list/missing-field", "an item without one of its fields"},
    {"list/unclear-field", "an item whose field may stand in its text, without a label"},
    {"list/not-found", "no list that the tool can recognise"},
    {"list/several", "two lists that could be meant, with different results"},
    {"list/odd-one", "an entry unlike the others, which may be none, where that decides"},
    {"list/duplicate", "the same first field twice"},
    {"list/too-short", "an item with too few words"},
    {"list/too-long", "an item with too many words"},
    {"list/length-depends", "an item that is long enough, or not, depending on what counts"},
};

std::span<const Title> field_titles(const Params& params) {
  const auto* titles = params.get<std::vector<Title>>("fields");
  return titles != nullptr ? std::span<const Title>(*titles) : std::span<const Title>{};
}

// "a", "a and b", "a, b and c", each in its `form`.
std::string enumerated(std::span<const std::string_view> names, fmt::format_string<std::string_view&> form) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 < names.size() ? ", " : " and ";
    std::string_view name = names[i];
    text += fmt::format(form, name);
  }
  return text;
}

class Run {
 public:
  Run(const CheckInput& input, CheckOutput& out)
      : in_(input),
        out_(out),
        of_(*input.params().get<std::string>("of")),
        wanted_(*input.params().get<Band>("items")),
        fields_(field_titles(input.params())) {}

  void run() {
    candidates_ = find_candidates(in_, of_, fields_, wanted_.min);
    const Candidate* chosen = choose_candidate(candidates_);
    out_.result.wanted = fmt::format("{} {}s", to_string(wanted_), of_);
    if (chosen == nullptr) {
      report_none();
      return;
    }
    check(*chosen, true);
    doubt_odd_ones(*chosen);
    doubt_rivals(*chosen);
    out_.result.status = sum_.status();
    const auto complete = std::ranges::count(out_.result.entries, Status::passed, &Entry::status);
    const std::size_t n = chosen->grouping.items.size();
    out_.result.quantity = quantity(n, wanted_);
    out_.result.found = fields_.empty() || static_cast<std::size_t>(complete) == chosen->fields.size()
                            ? plural(n, of_)
                            : fmt::format("{}, {} complete", plural(n, of_), complete);
  }

 private:
  // An entry without the label that the others bear ("Acknowledgements"), or one that calls itself an example, may be
  // no entry at all: where that decides, a reader has to.
  void doubt_odd_ones(const Candidate& chosen) {
    const std::vector<std::size_t> odd = odd_items(chosen);
    if (odd.empty()) return;
    Candidate rest = chosen;
    for (const std::size_t i : odd | std::views::reverse) {
      rest.grouping.items.erase(rest.grouping.items.begin() + static_cast<std::ptrdiff_t>(i));
      if (i < rest.fields.size()) rest.fields.erase(rest.fields.begin() + static_cast<std::ptrdiff_t>(i));
    }
    if (check(rest, false) == sum_.status()) return;
    for (Finding& finding : out_.findings) finding.severity = std::min(finding.severity, Severity::unsure);
    lower_failures(out_.result.entries, Status::cannot_tell);
    sum_ = StatusSum{};
    sum_.add(Status::cannot_tell);
    out_.add(
        "list/odd-one", Severity::unsure, in_.requirement.address,
        chosen.text->place(chosen.grouping.items[odd.front()].title),
        fmt::format("this may be no {0} at all: it is unlike the others; {1} with it, {2} wanted", of_,
                    plural(chosen.grouping.items.size(), of_), to_string(wanted_)),
        fmt::format("If it is a {}, give it the same labels as the others; if not, put it below another title.", of_));
  }

  [[nodiscard]] std::vector<std::size_t> odd_items(const Candidate& chosen) const {
    const Document& document = *chosen.text->document;
    const std::vector<Item>& items = chosen.grouping.items;
    std::vector<std::size_t> examples, unlabelled;
    for (std::size_t i = 0; i < items.size(); ++i) {
      const std::string key = title_key(document.view(items[i].title));
      if (key.starts_with("e g ") || key.starts_with("eg ") || key.starts_with("example") || key.ends_with(" example"))
        examples.push_back(i);
      if (!bears_label(document.view(items[i].text))) unlabelled.push_back(i);
    }
    if (!examples.empty()) return examples.size() < items.size() ? examples : std::vector<std::size_t>{};
    constexpr std::size_t k_most = 3;  // one in three
    const bool are_labelled = chosen.grouping.kind != GroupingKind::table && unlabelled.size() * k_most <= items.size();
    return are_labelled ? unlabelled : std::vector<std::size_t>{};
  }

  // A line of it begins with the label of a field other than the first.
  [[nodiscard]] bool bears_label(std::string_view text) const {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      const std::string label = title_key(text.substr(0, label_size(text.substr(0, end))));
      for (std::size_t f = 1; f < fields_.size(); ++f)
        if (fields_.is_label_of(f, label)) return true;
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    return false;
  }

  // Sums up one grouping; with `tell`, into the result, else only to learn its status.
  Status check(const Candidate& candidate, bool tell) {
    StatusSum sum;
    sum.add(Status::passed);
    const std::size_t n = candidate.grouping.items.size();
    if (!wanted_.contains(n) || (wanted_.bare && n > wanted_.min)) sum.add(count(candidate, tell));
    std::map<std::string, std::size_t> seen;
    for (std::size_t i = 0; i < candidate.fields.size(); ++i) sum.add(check_item(candidate, i, seen, tell));
    if (tell) sum_ = sum;
    return sum.status();
  }

  Status count(const Candidate& candidate, bool tell) {
    const std::size_t n = candidate.grouping.items.size();
    const Place place = candidate.text->place(candidate.grouping.span());
    const std::string found =
        fmt::format("{} ({}), {} wanted", plural(n, of_), describe(candidate.grouping.kind), to_string(wanted_));
    if (n < wanted_.min) {
      const std::string doubt = where_more_may_be(candidate);
      if (tell)
        out_.add("list/too-few", doubt.empty() ? Severity::error : Severity::unsure, in_.requirement.address, place,
                 doubt.empty() ? found : fmt::format("{}; {}", found, doubt),
                 doubt.empty() ? fmt::format("Add {}, in the same form as the others.", plural(wanted_.min - n, of_))
                               : fmt::format("Give each {} an entry of its own, all in one list.", of_));
      return doubt.empty() ? Status::failed : Status::cannot_tell;
    }
    if (wanted_.bare) {
      if (tell)
        out_.add("list/too-many", Severity::warning, in_.requirement.address, place, found,
                 "The guidelines name a number; more may be read as not following them.");
      return Status::passed;
    }
    if (tell)
      out_.add("list/too-many", Severity::error, in_.requirement.address, place, found,
               fmt::format("Take away {}.", plural(n - *wanted_.max, of_)));
    return Status::failed;
  }

  // Why more than those of this grouping may be there; empty when nothing speaks for it.
  [[nodiscard]] std::string where_more_may_be(const Candidate& candidate) const {
    if (items_like(candidate, candidates_) >= wanted_.min) return "but several lists together hold enough";
    for (const Item& item : candidate.grouping.items)
      if (names_two(candidate.text->document->view(item.title), of_)) return "but one of them may be two";
    if (may_hold_another(candidate)) return "but another may stand in the text around them";
    if (candidate.grouping.items.size() + 1 >= wanted_.min)
      if (const auto stray = find_stray_entry(candidate))
        return fmt::format("but another may stand in {}, in another form", lines(*candidate.text, *stray));
    return "";
  }

  // Text outside all items that bears every telling word of the other fields.
  [[nodiscard]] bool may_hold_another(const Candidate& candidate) const {
    const Document& document = *candidate.text->document;
    const Span covered = candidate.grouping.span();
    for (std::uint32_t i = candidate.text->first; i < candidate.text->end; ++i) {
      const Block& block = document.blocks[i];
      if (!is_leaf(block.kind) || block.kind == BlockKind::heading) continue;
      if (covered.begin <= block.text.begin && block.text.begin < covered.end) continue;
      const std::string_view text = document.view(block);
      if (fields_.size() < 2) return count_words(text, WordRule::standard) >= 3;
      const bool all = std::ranges::all_of(fields_.titles().subspan(1), [&](const Title& field) {
        if (!field.keywords.empty())
          return std::ranges::all_of(field.keywords, [&](const Term& term) { return term.find(text).has_value(); });
        return std::ranges::any_of(field.also,
                                   [&](const std::string& word) { return text.find(word) != std::string_view::npos; });
      });
      if (all) return true;
    }
    return false;
  }

  Status check_item(const Candidate& candidate, std::size_t i, std::map<std::string, std::size_t>& seen, bool tell) {
    const Document& document = *candidate.text->document;
    const Item& item = candidate.grouping.items[i];
    StatusSum sum;
    sum.add(Status::passed);
    std::string how = tell ? lines(*candidate.text, item.text) : "";
    const std::string address = fmt::format("{}.{}", in_.requirement.address, i + 1);
    std::map<FieldState, std::vector<std::string_view>> lacking;  // what is told in one finding
    for (std::size_t f = 0; f < fields_.size(); ++f) {
      const FieldState state = candidate.fields[i][f];
      if (state == FieldState::present) continue;
      sum.add(state == FieldState::doubtful ? Status::cannot_tell : Status::failed);
      how += fmt::format(", {}: {}", fields_[f].name, word_for(state));
      lacking[state].push_back(fields_[f].name);
    }
    if (tell)
      for (const auto& [state, names] : lacking)
        report_fields(address, candidate.text->place(item.text), i, state, names, !item.cells.empty());
    if (const std::string name = item_name(document, item, of_, fields_);
        !name.empty() && !seen.emplace(name, i).second) {
      sum.add(Status::cannot_tell);
      if (tell)
        out_.add("list/duplicate", Severity::unsure, address, candidate.text->place(item.title),
                 fmt::format("{} {} bears the same name as {} {}", of_, i + 1, of_, seen[name] + 1),
                 "If these are two, tell them apart; if it is one, add another.");
    }
    sum.add(check_words(candidate, i, address, tell));
    if (tell)
      out_.result.entries.push_back({std::to_string(i + 1), sum.status(), how, candidate.text->place(item.text), {}});
    return sum.status();
  }

  Status check_words(const Candidate& candidate, std::size_t i, const std::string& address, bool tell) {
    const Band* band = in_.params().get<Band>("words");
    if (band == nullptr) return Status::passed;
    const Item& item = candidate.grouping.items[i];
    auto counted = words_.find(candidate.text);
    if (counted == words_.end())
      counted = words_.emplace(candidate.text, TextWords(*candidate.text, in_.rubric.counting)).first;
    const WordRange words = counted->second.count(item.text);
    const Status status = judge(words, *band);
    if (status == Status::passed || !tell) return status;
    const bool failed = status == Status::failed;
    const std::string_view id = !failed                   ? "list/length-depends"
                                : words.least < band->min ? "list/too-short"
                                                          : "list/too-long";
    out_.add(id, failed ? Severity::error : Severity::unsure, address, candidate.text->place(item.text),
             fmt::format("{} {} has {}; {} wanted{}", of_, i + 1, to_string(words), to_string(*band),
                         failed ? "" : ": it depends on what counts"),
             advice(words, *band));
    return status;
  }

  [[nodiscard]] static std::string_view word_for(FieldState state) {
    switch (state) {
      case FieldState::present: return "there";
      case FieldState::empty: return "empty";
      case FieldState::placeholder: return "to be filled in";
      case FieldState::doubtful: return "not labelled";
      case FieldState::missing: return "missing";
    }
    return "";
  }

  void report_fields(const std::string& address, Place place, std::size_t i, FieldState state,
                     std::span<const std::string_view> names, bool is_row) {
    const std::string thing = fmt::format("{} {}", of_, i + 1);
    const std::string fields = "the " + enumerated(names, "{}");
    const std::string_view are = names.size() == 1 ? "is" : "are", it = names.size() == 1 ? "it" : "them";
    const std::string labels = enumerated(names, "“{}:”");
    switch (state) {
      case FieldState::empty:
        out_.add("list/empty-field", Severity::error, address, place,
                 fmt::format("{}: {} {} empty", thing, fields, are),
                 is_row ? fmt::format("Fill in the {}.", names.size() == 1 ? "cell" : "cells")
                        : fmt::format("Write {} behind {}.", it, labels));
        return;
      case FieldState::placeholder:
        out_.add("list/placeholder", Severity::error, address, place,
                 fmt::format("{}: {} {} still to be filled in", thing, fields, are),
                 fmt::format("Replace {} with the real text.", it));
        return;
      case FieldState::missing:
        out_.add("list/missing-field", Severity::error, address, place,
                 fmt::format("{}: nothing gives {}", thing, fields), fmt::format("Add {} behind {}.", it, labels));
        return;
      case FieldState::doubtful:
        out_.add("list/unclear-field", Severity::unsure, address, place,
                 fmt::format("{}: cannot tell whether its text gives {}", thing, fields),
                 fmt::format("Write {} behind {}, on a line of its own.", it, labels));
        return;
      case FieldState::present: return;
    }
  }

  // Another grouping, neither inside the chosen one nor around it, that would come to another result.
  void doubt_rivals(const Candidate& chosen) {
    constexpr double k_as_good = 0.8;
    constexpr std::size_t k_most = 20;
    for (const Candidate& rival : std::span(candidates_).first(std::min(candidates_.size(), k_most))) {
      const bool overlaps = rival.text == chosen.text && rival.grouping.span().begin < chosen.grouping.span().end &&
                            chosen.grouping.span().begin < rival.grouping.span().end;
      if (&rival == &chosen || (overlaps && !fields_.empty())) continue;
      if (rank(rival) < k_as_good * rank(chosen) || rival.grouping.named != chosen.grouping.named) continue;
      if (check(rival, false) == sum_.status()) continue;
      sum_ = StatusSum{};
      sum_.add(Status::cannot_tell);
      for (Finding& finding : out_.findings) finding.severity = std::min(finding.severity, Severity::unsure);
      out_.add("list/several", Severity::unsure, in_.requirement.address, rival.text->place(rival.grouping.span()),
               fmt::format("this may be the list of {}s as well ({} {})", of_, rival.grouping.items.size(),
                           describe(rival.grouping.kind)),
               fmt::format("Put a title such as “{}s” above the one that is meant.", of_));
      return;
    }
  }

  void report_none() {
    const bool blank =
        std::ranges::all_of(in_.texts, [](const Text& text) { return is_blank(text.document->view(text.span())); });
    out_.result.status = blank ? Status::failed : Status::cannot_tell;
    out_.result.found = blank ? fmt::format("no {}s", of_) : "no list";
    std::optional<Place> place;
    if (!in_.texts.empty() && in_.texts.front().first < in_.texts.front().end)
      place = in_.texts.front().place(in_.texts.front().document->blocks[in_.texts.front().first]);
    out_.add(blank ? std::string_view("list/too-few") : std::string_view("list/not-found"),
             blank ? Severity::error : Severity::unsure, in_.requirement.address, place,
             blank ? fmt::format("no {}s, {} wanted", of_, to_string(wanted_))
                   : fmt::format("cannot tell the {}s apart: there is no list, table, or title for each", of_),
             fmt::format("Give each {} a heading or a list item of its own{}.", of_, example()));
  }

  [[nodiscard]] std::string example() const {
    if (fields_.size() < 2) return "";
    std::vector<std::string> labels;
    for (std::size_t f = 1; f < fields_.size(); ++f) labels.push_back(fmt::format("“{}:”", fields_[f].name));
    return fmt::format(", with {} below", fmt::join(labels, " and "));
  }

  const CheckInput& in_;
  CheckOutput& out_;
  const std::string& of_;
  const Band wanted_;
  Fields fields_;
  std::vector<Candidate> candidates_;
  std::map<const Text*, TextWords> words_;  // of texts that were asked for
  StatusSum sum_;
};

void run(const CheckInput& in, CheckOutput& out) { Run(in, out).run(); }

}  // namespace

extern const CheckKind k_list{"list", "So many things, each with these fields", k_params, k_mistakes, run};

}  // namespace rubricate
