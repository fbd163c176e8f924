// A rubric of another system, made fit to be one of ours.
#include <interop/exchange.hpp>
#include <rubric/id.hpp>
#include <rubric/wording.hpp>
#include <util/ordered.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <unordered_map>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::size_t k_most_levels = 100;   // that a scale may have
constexpr double k_most_points = 1e9;        // far below what the rubric language can write
constexpr std::size_t k_longest_name = 120;  // bytes; a level's name is a key in YAML
constexpr std::size_t k_longest_id = 60;

/// Names that are all different: the second `plan` becomes `plan-2`.
class Ids {
 public:
  std::string take(std::string_view wanted, std::string_view otherwise) {
    std::string id(wanted.empty() ? otherwise : wanted);
    if (id.size() > k_longest_id) id.resize(std::min(id.find_last_of('-', k_longest_id), k_longest_id));
    std::uint32_t& count = counts_[id];
    std::string unique = id;
    while (!taken_.insert(unique).second) unique = fmt::format("{}-{}", id, ++count + 1);
    return unique;
  }

 private:
  std::set<std::string> taken_;
  std::unordered_map<std::string, std::uint32_t> counts_;
};

class Settler {
 public:
  Settler(ExchangeRubric& rubric, Remarks& remarks) : rubric_(rubric), remarks_(remarks) {}

  void settle() {
    clean(rubric_.title);
    rubric_.title = collapsed(rubric_.title);
    if (rubric_.title.empty()) {
      rubric_.title = "Rubric without a title";
      remarks_.note("convert/made-up", rubric_.at, "The rubric has no title.", "Give it one under `title`.");
    }
    for (std::string* const text : {&rubric_.version, &rubric_.language}) {
      clean(*text);
      *text = collapsed(*text);
    }
    clean(rubric_.description);
    if (!is_id(rubric_.id)) rubric_.id = Ids().take(as_id(rubric_.title), "rubric");
    for (std::size_t i = 0; i < rubric_.criteria.size(); ++i) settle(rubric_.criteria[i], i);
    if (hidden_ > 0)
      remarks_.note("convert/hidden-characters", {},
                    fmt::format("Characters that nobody can see were left out; there were {}.", hidden_));
  }

 private:
  void clean(std::string& text) { text = cleaned(text, hidden_); }

  void settle(ExchangeCriterion& criterion, std::size_t index) {
    clean(criterion.title);
    criterion.title = collapsed(criterion.title);
    clean(criterion.description);
    clean(criterion.part_title);
    criterion.part_title = collapsed(criterion.part_title);
    if (criterion.title.empty()) {
      criterion.title = fmt::format("Criterion {}", index + 1);
      remarks_.note("convert/made-up", criterion.at, "A criterion has no title.",
                    fmt::format("It is called {} now.", quoted(criterion.title)));
    }
    criterion.id = criteria_.take(is_id(criterion.id) ? criterion.id : as_id(criterion.title), "criterion");
    if (!titles_.insert(folded(criterion.title)).second)
      remarks_.warning(
          "convert/same-name", criterion.at, fmt::format("Two criteria are called {}.", quoted(criterion.title)),
          fmt::format("Marks tell this one by its id, {}. Give it a title of its own.", quoted(criterion.id)));
    settle_part(criterion);
    if (criterion.weight < 0 || criterion.weight > k_most_points)
      remarks_.error("convert/bad-number", criterion.at,
                     fmt::format("The weight of {} is {:g}; a number from 0 is expected.", quoted(criterion.title),
                                 criterion.weight),
                     "Mend it where the file comes from, then export it again.");
    settle_levels(criterion);
  }

  /// Criteria without a part judge the whole.
  void settle_part(ExchangeCriterion& criterion) {
    const std::string key = is_id(criterion.part) ? criterion.part + '\n' : criterion.part_title;
    const auto [known, is_new] = parts_.try_emplace(key);
    if (is_new) {
      const bool is_whole = key.empty();
      const std::string title = !criterion.part_title.empty() ? criterion.part_title
                                : is_whole                    ? rubric_.title
                                                              : criterion.part;
      const std::string wanted = is_whole ? "submission" : is_id(criterion.part) ? criterion.part : as_id(title);
      known->second = {part_ids_.take(wanted, "part"), title};
    }
    std::tie(criterion.part, criterion.part_title) = known->second;
  }

  void settle_levels(ExchangeCriterion& criterion) {
    const std::string name = quoted(criterion.title);
    if (criterion.levels.empty()) {
      remarks_.error("convert/missing", criterion.at, fmt::format("The criterion {} has no level.", name),
                     "Give it two or more where the file comes from, then export it again.");
      return;
    }
    if (criterion.levels.size() > k_most_levels) {
      remarks_.error(
          "convert/too-many", criterion.at,
          fmt::format("The criterion {} has {} levels; it may have {}.", name, criterion.levels.size(), k_most_levels),
          "Readers agree best on two to five levels.");
      return;
    }
    settle_points(criterion, name);
    std::set<std::string> taken;
    for (std::size_t i = 0; i < criterion.levels.size(); ++i) settle_name(criterion.levels[i], i, taken);
  }

  void settle_points(ExchangeCriterion& criterion, const std::string& name) {
    std::vector<ExchangeLevel>& levels = criterion.levels;
    const auto with = std::ranges::count_if(levels, [](const ExchangeLevel& one) { return one.points.has_value(); });
    if (with == 0) return;
    if (static_cast<std::size_t>(with) < levels.size()) {
      remarks_.warning("convert/some-points", criterion.at,
                       fmt::format("Of the {} levels of {}, only {} {} points.", levels.size(), name, with,
                                   with == 1 ? "has" : "have"),
                       "The points are left out. Give them to all levels of a scale, or to none.");
      for (ExchangeLevel& level : levels) level.points.reset();
      return;
    }
    for (const ExchangeLevel& level : levels) {
      if (*level.points > k_most_points || *level.points < -k_most_points)
        remarks_.error("convert/bad-number", level.at,
                       fmt::format("The level {} has {:g} points; {:g} is the most that can be.", quoted(level.name),
                                   *level.points, k_most_points),
                       "Mend it where the file comes from, then export it again.");
      else if (*level.points < 0)
        remarks_.warning("convert/negative-points", level.at,
                         fmt::format("The level {} has {} points; `rubricate lint` refuses less than 0.",
                                     quoted(level.name), number_text(*level.points)),
                         "Add the same number to all levels of the criterion, so that the worst has 0.");
    }
    const auto points = [](const ExchangeLevel& level) { return *level.points; };
    if (!std::ranges::is_sorted(levels, {}, points)) {
      remarks_.warning("convert/level-order", criterion.at,
                       fmt::format("The levels of {} do not stand in the order of their points.", name),
                       "They do now, the worst first.");
      if (std::ranges::is_sorted(levels, std::greater(), points))
        std::ranges::reverse(levels);  // so that levels with the same points keep their order too
      else
        sort_in_order(levels, points);
    }
    const auto same = std::ranges::adjacent_find(levels, {}, points);
    if (same != levels.end())
      remarks_.warning(
          "convert/equal-points", std::next(same)->at,
          fmt::format("The levels {} and {} of {} have the same points, {}.", quoted(same->name),
                      quoted(std::next(same)->name), name, number_text(*same->points)),
          "A sum does not tell them apart. Give the better one more, or name `rubric/equal-points` under `allow`.");
  }

  void settle_name(ExchangeLevel& level, std::size_t index, std::set<std::string>& taken) {
    clean(level.name);
    clean(level.descriptor);
    std::string whole = collapsed(level.name);
    if (whole.empty()) {
      whole = level.points ? fmt::format("{} {}", number_text(*level.points), *level.points == 1 ? "point" : "points")
                           : fmt::format("Level {}", index + 1);
      remarks_.note("convert/made-up", level.at, "A level has no name.",
                    fmt::format("It is called {} now.", quoted(whole)));
    }
    level.name = whole;
    if (whole.size() > k_longest_name) {
      std::size_t end = 0;
      for (std::size_t next = 0; next < k_longest_name; end = next) static_cast<void>(next_character(whole, next));
      level.name = std::string(trimmed(std::string_view(whole).substr(0, end))) + "…";
      level.descriptor = level.descriptor.empty() ? whole : whole + "\n" + level.descriptor;
      remarks_.warning("convert/long-name", level.at,
                       fmt::format("{} is no name of a level but a text.", quoted(whole)),
                       "It stands in the descriptor now. Give the level a short name.");
    }
    const std::string first = level.name;
    for (std::size_t number = 2; !taken.insert(folded(level.name)).second; ++number)
      level.name = fmt::format("{} ({})", first, number);
    if (level.name != first)
      remarks_.warning("convert/same-name", level.at, fmt::format("Two levels are called {}.", quoted(first)),
                       fmt::format("This one is {} now. Give it a name of its own.", quoted(level.name)));
  }

  ExchangeRubric& rubric_;
  Remarks& remarks_;
  Ids criteria_;
  std::set<std::string> titles_;
  Ids part_ids_;
  std::map<std::string, std::pair<std::string, std::string>> parts_;  // id and title of each
  std::size_t hidden_ = 0;
};

}  // namespace

void settle(ExchangeRubric& rubric, Remarks& remarks) { Settler(rubric, remarks).settle(); }

}  // namespace rubricate
