// What goes over of one of our rubrics, and what does not.
#include <interop/exchange.hpp>
#include <rubric/wording.hpp>
#include <util/phrases.hpp>

#include <algorithm>

#include <fmt/format.h>

namespace rubricate {
namespace {

class FromRubric {
 public:
  FromRubric(const Rubric& rubric, Remarks& remarks) : rubric_(rubric), remarks_(remarks) {}

  ExchangeRubric convert() {
    ExchangeRubric to;
    to.id = rubric_.id;
    to.title = clean(rubric_.title);
    to.version = clean(rubric_.version);
    to.language = clean(rubric_.language);
    to.description = joined_notes(rubric_.notes);
    for (const Part& part : rubric_.parts) add(part, to);
    read_result(to);
    tell_what_stays();
    return to;
  }

 private:
  std::string clean(std::string_view text) { return cleaned(text, hidden_); }

  std::string joined_notes(const std::vector<std::string>& notes) {
    std::string text;
    for (const std::string& note : notes) text += (text.empty() ? "" : "\n\n") + clean(note);
    return text;
  }

  void add(const Part& part, ExchangeRubric& to) {
    checks_ += part.requirements.size();
    if (part.criteria.empty()) {
      unjudged_ += 1;
      notes_ += part.notes.size();
      return;
    }
    std::vector<bool> used(part.notes.size(), part.criteria.size() == 1);
    for (const Criterion& criterion : part.criteria) {
      ExchangeCriterion one;
      one.id = criterion.id;
      one.title = clean(criterion.title);
      one.part = part.id;
      one.part_title = clean(part.title);
      one.weight = criterion.weight;
      one.at = criterion.span;
      one.description =
          part.criteria.size() == 1 ? joined_notes(part.notes) : description_of(criterion, part.notes, used);
      add_levels(criterion, one);
      to.criteria.push_back(std::move(one));
    }
    notes_ += static_cast<std::size_t>(std::ranges::count(used, false));
  }

  /// Of several criteria in a part each is described by the note that begins with its title and a colon.
  std::string description_of(const Criterion& criterion, const std::vector<std::string>& notes,
                             std::vector<bool>& used) {
    const std::string lead = criterion.title + ": ";
    for (std::size_t i = 0; i < notes.size(); ++i) {
      if (used[i] || !notes[i].starts_with(lead)) continue;
      used[i] = true;
      return clean(std::string_view(notes[i]).substr(lead.size()));
    }
    return "";
  }

  void add_levels(const Criterion& criterion, ExchangeCriterion& to) {
    const Scale* const scale = rubric_.scale(criterion.scale);
    if (scale == nullptr) return;
    for (const Level& level : scale->levels) {
      ExchangeLevel one{clean(level.name), level.points, "", level.span};
      const auto said = std::ranges::find(criterion.descriptors, level.name, &Descriptor::level);
      if (said != criterion.descriptors.end()) one.descriptor = clean(said->text);
      to.levels.push_back(std::move(one));
    }
  }

  /// What the best result wants of each criterion, where that is all it wants.
  void read_result(ExchangeRubric& to) const {
    if (rubric_.outcomes.empty()) return;
    const Outcome& best = rubric_.outcomes.front();
    to.result = best.result;
    if (!best.rule) return;
    to.result_is_told = set_levels(*best.rule, to);
    if (to.result_is_told) return;
    for (ExchangeCriterion& criterion : to.criteria) criterion.must_reach.reset();
  }

  bool set_levels(const Rule& rule, ExchangeRubric& to) const {
    if (rule.kind == Rule::Kind::all)
      return std::ranges::all_of(rule.rules, [&](const Rule& one) { return set_levels(one, to); });
    if (rule.kind != Rule::Kind::reach) return false;
    for (const std::string& id : rule.reach.criteria) {
      const auto criterion = std::ranges::find(to.criteria, id, &ExchangeCriterion::id);
      if (criterion == to.criteria.end()) return false;
      const auto level = std::ranges::find(criterion->levels, rule.reach.level, &ExchangeLevel::name);
      if (level == criterion->levels.end()) return false;
      const auto index = static_cast<std::uint32_t>(level - criterion->levels.begin());
      criterion->must_reach = std::max(criterion->must_reach.value_or(0), index);
    }
    return true;
  }

  void tell_what_stays() {
    checks_ += rubric_.requirements.size();
    const auto tell = [&](bool there, std::string what) {
      if (there) remarks_.left_out(std::move(what));
    };
    tell(checks_ > 0, fmt::format("{} that the program makes", plural(checks_, "check")));
    tell(unjudged_ > 0, fmt::format("{} that nobody judges", plural(unjudged_, "part")));
    tell(notes_ > 0, fmt::format("{} on parts that {} to no criterion", plural(notes_, "note"),
                                 notes_ == 1 ? "belongs" : "belong"));
    tell(rubric_.counting_given, "what counts as a word");
    tell(!rubric_.profiles.empty(), "profiles");
    tell(!rubric_.origin.span.empty(), "where the guidelines come from");
    tell(rubric_.outcomes.size() > 1, fmt::format("{} below the best", plural(rubric_.outcomes.size() - 1, "result")));
    tell(!rubric_.allowed.empty(), "what `allow` keeps on purpose");
    if (hidden_ > 0)
      remarks_.note("convert/hidden-characters", {},
                    fmt::format("{} that nobody can see {} left out.", plural(hidden_, "character"),
                                hidden_ == 1 ? "was" : "were"));
  }

  const Rubric& rubric_;
  Remarks& remarks_;
  std::size_t hidden_ = 0;
  std::size_t checks_ = 0;
  std::size_t unjudged_ = 0;
  std::size_t notes_ = 0;
};

}  // namespace

ExchangeRubric exchange_of(const Rubric& rubric, Remarks& remarks) { return FromRubric(rubric, remarks).convert(); }

}  // namespace rubricate
