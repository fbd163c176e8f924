// `require` and `advise`: which check, with which parameters.
#include <rubric/sections.hpp>
#include <rubric/types.hpp>
#include <rubric/wording.hpp>

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace rubricate {
namespace {

// Whether a check is wanted is said by its being there: what people write behind a name nevertheless.
constexpr std::array<std::string_view, 9> k_yes = {"true", "yes", "on", "True", "Yes", "On", "TRUE", "YES", "ON"};
constexpr std::array<std::string_view, 9> k_no = {"false", "no", "off", "False", "No", "Off", "FALSE", "NO", "OFF"};

constexpr std::string_view k_any = "any";

void read_entries(Context& context, const Node& node, std::string_view part, bool advisory, bool is_option, Ids& taken,
                  std::vector<Requirement>& requirements);

bool is_common(std::string_view key) { return k_check_keys.find(key) != nullptr; }

class RequirementReader {
 public:
  /// `is_option`: it stands among the options of an `any`.
  RequirementReader(Context& context, std::string_view part, bool is_option)
      : context_(context), part_(part), is_option_(is_option) {}

  std::optional<Requirement> read(const Node& entry, bool advisory) {
    requirement_.advisory = advisory;
    requirement_.span = entry.span;
    if (entry.kind == Node::Kind::scalar) return read_name(entry);
    if (entry.kind != Node::Kind::map || entry.children.empty()) {
      wrong_type(context_, entry, "a check", "Write it like `- words: 450-550` or `- finished`.");
      return std::nullopt;
    }
    const Node* check = check_key(entry);
    if (check == nullptr) {
      context_.findings.error("rubric/missing-key", entry.label(), "This entry names no check.",
                              joined("Add one, such as `words: 450-550`.", there_are(names())));
      return std::nullopt;
    }
    requirement_.kind = find_kind(check->key, check->key_span);
    for (const Node& child : entry.children) {
      if (&child == check) continue;
      if (is_common(child.key))
        read_common(child);
      else
        explain_neighbour(*check, child);
    }
    if (requirement_.kind == nullptr) return std::nullopt;
    read_params(*check);
    return finish(check->key_span);
  }

  /// Where the `id` stands, or the check's name.
  [[nodiscard]] Span id_span() const { return id_span_; }

 private:
  [[nodiscard]] std::vector<std::string_view> names() const {
    std::vector<std::string_view> all;
    for (const CheckKind* kind : context_.kinds) all.push_back(kind->id);
    return all;
  }

  [[nodiscard]] bool is_check(std::string_view name) const {
    return std::ranges::find(context_.kinds, name, &CheckKind::id) != context_.kinds.end();
  }

  /// The entry's key that names the check: the first known one, or else the first that is not common to all.
  [[nodiscard]] const Node* check_key(const Node& entry) const {
    const auto known = std::ranges::find_if(entry.children, [&](const Node& child) { return is_check(child.key); });
    if (known != entry.children.end()) return &*known;
    const auto other = std::ranges::find_if(entry.children, [](const Node& child) { return !is_common(child.key); });
    return other != entry.children.end() ? &*other : nullptr;
  }

  /// The kind of that name, or null after complaining.
  const CheckKind* find_kind(std::string_view name, Span at) {
    const auto found = std::ranges::find(context_.kinds, name, &CheckKind::id);
    if (found != context_.kinds.end()) return *found;
    std::vector<std::string_view> all = names();
    const std::string known = there_are(all);
    const std::string_view word = name.substr(0, name.find_first_of(" :"));
    std::string hint = word != name && is_check(word) ? fmt::format("Write `{}: {}`, with a colon and a space.", word,
                                                                    collapsed(name.substr(word.size() + 1)))
                                                      : suggestion(context_, name, all);
    context_.findings.error("rubric/unknown-check", at, fmt::format("There is no check called {}.", quoted(name)),
                            joined(std::move(hint), known));
    return nullptr;
  }

  /// `- finished`.
  std::optional<Requirement> read_name(const Node& entry) {
    requirement_.kind = find_kind(trimmed(entry.value), entry.span);
    if (requirement_.kind == nullptr) return std::nullopt;
    complain_about_missing({}, entry.span);
    return finish(entry.span);
  }

  /// A key beside the check's name that does not belong there.
  void explain_neighbour(const Node& check, const Node& child) {
    if (is_check(child.key)) {
      context_.findings.error(
          "rubric/two-checks", child.key_span,
          fmt::format("This entry names two checks, {} and {}.", quoted(check.key), quoted(child.key)),
          fmt::format("Put {} into an entry of its own, on a line that begins with `- `.", quoted(child.key)));
      return;
    }
    const CheckKind* kind = requirement_.kind;
    if (kind == nullptr) return;
    if (std::ranges::find(kind->params, child.key, &Param::name) != kind->params.end()) {
      context_.findings.error(
          "rubric/unknown-key", child.key_span,
          fmt::format("{} stands beside {}; a check's parameters stand inside it.", quoted(child.key),
                      quoted(check.key)),
          child.key == kind->params.front().name
              ? fmt::format("Write `{}: …` in one line, or `{}` two columns further in.", kind->id, child.key)
              : fmt::format("Write it like `{}: {{{}: …, {}: …}}`.", kind->id, kind->params.front().name, child.key));
      return;
    }
    unknown_key(context_, child, k_check_keys.what, names_of(k_check_keys.keys));
  }

  void read_common(const Node& node) {
    if (std::ranges::find(seen_, node.key) != seen_.end()) {
      context_.findings.error("rubric/duplicate-key", node.key_span,
                              fmt::format("{} stands beside this check and inside it.", quoted(node.key)),
                              "Keep one of the two.");
      return;
    }
    seen_.push_back(node.key);
    if (node.key == "id") {
      id_span_ = node.span;
      set(requirement_.id, read_id(context_, node));
    } else if (node.key == "in") {
      read_section(node);
    } else if (node.key == "because") {
      set(requirement_.because, read_prose(context_, node));
    } else if (is_option_) {
      context_.findings.error(
          "rubric/does-not-apply", node.key_span,
          fmt::format("{} stands inside an option; it belongs to the `any` as a whole.", quoted(node.key)),
          "Put it beside `any`.");
    } else if (node.key == "when") {
      if (auto address = read_text(context_, node)) requirement_.when = Condition{std::move(*address), node.span};
    } else {
      requirement_.profiles = read_profile_names(node);
    }
  }

  /// One profile, or a list of them.
  std::vector<std::string> read_profile_names(const Node& node) {
    std::vector<std::string> names;
    const bool is_list = node.kind == Node::Kind::list && !node.children.empty();
    for (const Node& one : is_list ? std::span(node.children) : std::span(&node, 1)) {
      const auto name = read_text(context_, one);
      if (!name) continue;
      if (std::ranges::find(context_.profiles, *name) == context_.profiles.end()) {
        const std::vector<std::string_view> known(context_.profiles.begin(), context_.profiles.end());
        context_.findings.error(
            "rubric/unknown-profile", one.span, fmt::format("There is no profile called {}.", quoted(*name)),
            known.empty() ? "Name all profiles at the top of the rubric, such as `profiles: [beginner, expert]`."
                          : joined(suggestion(context_, *name, known), there_are(known)));
      }
      names.push_back(*name);
    }
    return names;
  }

  /// `in`: for checks that look at text.
  void read_section(const Node& node) {
    const CheckKind* kind = requirement_.kind;
    if (kind == nullptr || kind->reads_text) {
      requirement_.in = read_title(context_, node);
      return;
    }
    if (kind->id == k_any) {
      context_.findings.error("rubric/does-not-apply", node.key_span, "`any` looks at no section itself.",
                              "Put `in` into the checks of its options.");
      return;
    }
    context_.findings.error("rubric/does-not-apply", node.key_span,
                            fmt::format("`in` names a section, and {} looks at whole files.", quoted(kind->id)),
                            "Take `in` out.");
  }

  /// `finished: true`, where no value is needed; true after complaining.
  bool says_whether(const Node& check) {
    const CheckKind& kind = *requirement_.kind;
    const bool needs_value = std::ranges::any_of(kind.params, &Param::required);
    const bool is_boolean = !kind.params.empty() && kind.params.front().type == ParamType::boolean;
    if (check.kind != Node::Kind::scalar || needs_value || is_boolean) return false;
    const bool yes = std::ranges::find(k_yes, check.value) != k_yes.end();
    if (!yes && std::ranges::find(k_no, check.value) == k_no.end()) return false;
    context_.findings.error(
        "rubric/wrong-type", check.span,
        fmt::format("A check is wanted by being there; {} needs no {}.", quoted(kind.id), quoted(check.value)),
        yes ? fmt::format("Write `- {}` alone.", kind.id) : "Take the line out if the check is not wanted.");
    return true;
  }

  void read_params(const Node& check) {
    const CheckKind& kind = *requirement_.kind;
    std::vector<std::string_view> given;
    if (says_whether(check)) return;
    if (check.is_nothing()) {
      complain_about_missing(given, check.label());
      return;
    }
    if (check.kind == Node::Kind::scalar || check.kind == Node::Kind::list) {
      if (kind.params.empty()) {
        context_.findings.error("rubric/wrong-type", check.label(), fmt::format("{} takes no value.", quoted(kind.id)),
                                fmt::format("Write `- {}` alone.", kind.id));
        return;
      }
      given.push_back(kind.params.front().name);
      read_value(kind.params.front(), check);
    } else if (check.kind == Node::Kind::map) {
      for (const Node& child : check.children) {
        const auto param = std::ranges::find(kind.params, child.key, &Param::name);
        if (param != kind.params.end()) {
          given.push_back(param->name);
          read_value(*param, child);
        } else if (is_common(child.key)) {
          read_common(child);
        } else {
          std::vector<std::string_view> keys;
          for (const Param& known : kind.params) keys.push_back(known.name);
          for (const Key& common : k_check_keys.keys) keys.push_back(common.name);
          unknown_key(context_, child, fmt::format("`{}`", kind.id), keys);
        }
      }
      check_counting(check);
    } else if (check.kind == Node::Kind::broken) {
      return;
    }
    complain_about_missing(given, check.label());
  }

  /// `count` and `skip` of kinds of text, on top of the rubric's own.
  void check_counting(const Node& check) {
    const Node* skip = check.find("skip");
    const auto* skipped = requirement_.params.get<std::vector<std::string>>("skip");
    if (skip == nullptr || skipped == nullptr) return;
    const auto* counted = requirement_.params.get<std::vector<std::string>>("count");
    Counting counting = context_.counting;
    apply_counting(context_, counted != nullptr ? *counted : std::vector<std::string>{}, *skipped, skip->key_span,
                   counting);
  }

  void read_value(const Param& param, const Node& node) {
    if (param.type == ParamType::checks)
      read_options(node);
    else if (auto value = read_param(context_, param, node))
      requirement_.params.set(std::string(param.name), std::move(*value));
  }

  void complain_about_missing(std::span<const std::string_view> given, Span at) {
    const CheckKind& kind = *requirement_.kind;
    for (const Param& param : kind.params) {
      if (!param.required || std::ranges::find(given, param.name) != given.end()) continue;
      context_.findings.error("rubric/missing-key", at, fmt::format("`{}` needs `{}`.", kind.id, param.name),
                              fmt::format("{}.", param.help));
    }
  }

  /// The lists of an `any`.
  void read_options(const Node& node) {
    constexpr std::string_view k_example = "Write it like `[[files: at least 3], [words: at least 500]]`.";
    if (is_option_) {
      context_.findings.error("rubric/nested-any", node.label(), "An `any` stands inside another one.",
                              "Write out each way to pass as a list of its own, in one `any`.");
      return;
    }
    if (!is_list(context_, node, "a list of lists of checks", std::string(k_example))) return;
    if (node.children.size() == 1)
      context_.findings.error("rubric/one-branch", node.label(), "This `any` has one list only, so there is no choice.",
                              "Add the other lists, or put its checks into the list around it.");
    for (const Node& child : node.children) {
      if (child.kind != Node::Kind::list) {
        wrong_type(context_, child, "a list of checks", std::string(k_example));
        continue;
      }
      Ids taken;
      requirement_.options.emplace_back();
      read_entries(context_, child, "", requirement_.advisory, true, taken, requirement_.options.back());
    }
  }

  std::optional<Requirement> finish(Span name) {
    if (id_span_.empty()) id_span_ = name;
    if (requirement_.id.empty()) requirement_.id = requirement_.kind->id;
    requirement_.address = part_.empty() ? requirement_.id : fmt::format("{}.{}", part_, requirement_.id);
    for (std::size_t i = 0; i < requirement_.options.size(); ++i)
      for (Requirement& inner : requirement_.options[i])
        inner.address = fmt::format("{}.option-{}.{}", requirement_.address, i + 1, inner.id);
    return std::move(requirement_);
  }

  Context& context_;
  std::string_view part_;
  bool is_option_;
  Requirement requirement_;
  Span id_span_;
  std::vector<std::string_view> seen_;  // common keys
};

// Each check of a part looks at all of its text. Told once; what is behind is not read.
bool is_one_too_many(Context& context, const Node& entry) {
  constexpr std::size_t k_most_here = 200, k_most = 5000;
  if (context.checks_here > k_most_here || context.checks > k_most) return true;
  const bool is_here = ++context.checks_here > k_most_here;
  const bool is_in_all = ++context.checks > k_most;
  if (!is_here && !is_in_all) return false;
  context.findings.error(
      "rubric/too-many-checks", entry.label(),
      is_here ? fmt::format("There are more than {} checks here, the options of `any` among them.", k_most_here)
              : fmt::format("The rubric has more than {} checks.", k_most),
      "Ask for less, or divide it among several parts or rubrics.");
  return true;
}

void read_entries(Context& context, const Node& node, std::string_view part, bool advisory, bool is_option, Ids& taken,
                  std::vector<Requirement>& requirements) {
  if (!is_list(context, node, "a list of checks", "Begin each check with `- `, such as `- words: 450-550`.")) return;
  for (const Node& child : node.children) {
    if (is_one_too_many(context, child)) return;
    RequirementReader reader(context, part, is_option);
    auto requirement = reader.read(child, advisory);
    if (!requirement) continue;
    if (!taken.insert(requirement->id).second) {
      const bool by_kind = requirement->id == requirement->kind->id;
      context.findings.error(
          "rubric/duplicate-id", reader.id_span(),
          by_kind ? fmt::format("There are two {} checks here, and both go by that name.", quoted(requirement->id))
                  : fmt::format("The id {} is already taken here.", quoted(requirement->id)),
          fmt::format("Give each an `id` of its own, such as `id: {}-2`.", requirement->kind->id));
    }
    requirements.push_back(std::move(*requirement));
  }
}

}  // namespace

void read_requirements(Context& context, const Node& node, std::string_view part, bool advisory, Ids& taken,
                       std::vector<Requirement>& requirements) {
  context.checks_here = 0;
  read_entries(context, node, part, advisory, false, taken, requirements);
}

}  // namespace rubricate
