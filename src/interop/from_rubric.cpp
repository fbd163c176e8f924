// What goes over of one of our rubrics, and what does not.
#include <interop/exchange.hpp>
#include <rubric/wording.hpp>
#include <util/phrases.hpp>

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

namespace rubricate {
namespace {

class FromRubric {
 public:
  FromRubric(const Rubric& rubric, Remarks& remarks) : rubric_(rubric), remarks_(remarks) {
    for (const Scale& scale : rubric.scales) scales_.emplace(scale.id, &scale);
  }

  ExchangeRubric convert() {
    ExchangeRubric to;
    to.id = rubric_.id;
    to.title = clean(rubric_.title);
    to.version = clean(rubric_.version);
    to.language = clean(rubric_.language);
    to.description = descriptions({{rubric_.title, rubric_.id}}, rubric_.notes).front();
    for (const Part& part : rubric_.parts) add(part, to);
    read_result(to);
    tell_what_stays();
    return to;
  }

 private:
  std::string clean(std::string_view text) { return cleaned(text, hidden_); }

  using TitlesAndIds = std::vector<std::pair<std::string_view, std::string_view>>;

  /// Of each of them what the notes say that begin with its title (or id) and a colon; the others are counted.
  std::vector<std::string> descriptions(const TitlesAndIds& described, const std::vector<std::string>& notes) {
    constexpr std::string_view k_lead = ": ";
    std::vector<std::string> texts(described.size());
    const std::vector<std::string> leads = description_leads(described);
    std::map<std::string_view, std::size_t> by_lead;
    for (std::size_t i = 0; i < leads.size(); ++i) by_lead.emplace(leads[i], i);
    for (const std::string& note : notes) {
      const std::size_t end = note.find(k_lead);
      const auto found = by_lead.find(std::string_view(note).substr(0, end));
      if (end == std::string::npos || found == by_lead.end()) {
        ++notes_;
        continue;
      }
      std::string& text = texts[found->second];
      text += (text.empty() ? "" : "\n\n") + clean(std::string_view(note).substr(end + k_lead.size()));
    }
    return texts;
  }

  void add(const Part& part, ExchangeRubric& to) {
    checks_ += part.requirements.size();
    if (part.criteria.empty()) {
      unjudged_ += 1;
      notes_ += part.notes.size();
      return;
    }
    TitlesAndIds named;
    for (const Criterion& criterion : part.criteria) named.emplace_back(criterion.title, criterion.id);
    std::vector<std::string> described = descriptions(named, part.notes);
    for (std::size_t i = 0; i < part.criteria.size(); ++i) {
      const Criterion& criterion = part.criteria[i];
      ExchangeCriterion one;
      one.id = criterion.id;
      one.title = clean(criterion.title);
      one.part = part.id;
      one.part_title = clean(part.title);
      one.weight = criterion.weight;
      one.at = criterion.span;
      one.description = std::move(described[i]);
      add_levels(criterion, one);
      to.criteria.push_back(std::move(one));
    }
  }

  void add_levels(const Criterion& criterion, ExchangeCriterion& to) {
    const auto scale = scales_.find(criterion.scale);
    if (scale == scales_.end()) return;
    for (const Level& level : scale->second->levels) {
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
    std::map<std::string_view, ExchangeCriterion*> criteria;
    for (ExchangeCriterion& criterion : to.criteria) criteria.emplace(criterion.id, &criterion);
    to.result_is_told = set_levels(*best.rule, criteria);
    if (to.result_is_told) return;
    for (ExchangeCriterion& criterion : to.criteria) criterion.must_reach.reset();
  }

  static bool set_levels(const Rule& rule, const std::map<std::string_view, ExchangeCriterion*>& criteria) {
    if (rule.kind == Rule::Kind::all)
      return std::ranges::all_of(rule.rules, [&](const Rule& one) { return set_levels(one, criteria); });
    if (rule.kind != Rule::Kind::reach) return false;
    for (const std::string& id : rule.reach.criteria) {
      const auto found = criteria.find(id);
      if (found == criteria.end()) return false;
      ExchangeCriterion& criterion = *found->second;
      const auto level = std::ranges::find(criterion.levels, rule.reach.level, &ExchangeLevel::name);
      if (level == criterion.levels.end()) return false;
      const auto index = static_cast<std::uint32_t>(level - criterion.levels.begin());
      criterion.must_reach = std::max(criterion.must_reach.value_or(0), index);
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
    tell(notes_ > 0,
         fmt::format("{} (a description is a note that begins with a title and a colon)", plural(notes_, "note")));
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
  std::map<std::string_view, const Scale*> scales_;
  std::size_t hidden_ = 0;
  std::size_t checks_ = 0;
  std::size_t unjudged_ = 0;
  std::size_t notes_ = 0;
};

}  // namespace

ExchangeRubric exchange_of(const Rubric& rubric, Remarks& remarks) { return FromRubric(rubric, remarks).convert(); }

}  // namespace rubricate
