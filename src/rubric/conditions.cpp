// `profiles`, and what `when` waits for.
#include <rubric/id.hpp>
#include <rubric/sections.hpp>
#include <rubric/types.hpp>
#include <rubric/wording.hpp>

#include <algorithm>
#include <map>
#include <ranges>
#include <set>

#include <fmt/format.h>

namespace rubricate {
namespace {

// So many conditions in a row nobody can follow; and what follows them need not look how deep it is.
constexpr std::size_t k_longest_chain = 50;

/// A part or a requirement, and what must be settled before it.
struct Step {
  std::vector<std::size_t> after;
  const Requirement* requirement = nullptr;  // null for a part
  std::size_t depth = 0;                     // of conditions before it
  enum class State : std::uint8_t { new_, open, done } state = State::new_;
};

class Conditions {
 public:
  Conditions(Context& context, const Rubric& rubric) : context_(context) {
    for (const Part& part : rubric.parts) name(part.id, add(nullptr));
    for (const Part& part : rubric.parts) {
      for (const Requirement& requirement : part.requirements) {
        const std::size_t step = add_requirement(requirement);
        // Advice never counts for the part that it stands in.
        if (const auto whole = names_.find(part.id); !requirement.advisory && whole != names_.end())
          steps_[whole->second].after.push_back(step);
      }
    }
    for (const Requirement& requirement : rubric.requirements) add_requirement(requirement);
  }

  void check() {
    for (Step& step : steps_)
      if (step.requirement != nullptr && step.requirement->when) find_condition(step);
    for (std::size_t i = 0; i < steps_.size(); ++i)
      if (steps_[i].state == Step::State::new_) follow(i);
  }

 private:
  std::size_t add(const Requirement* requirement) {
    steps_.push_back({{}, requirement});
    return steps_.size() - 1;
  }

  void name(const std::string& address, std::size_t step) { names_.try_emplace(address, step); }

  std::size_t add_requirement(const Requirement& requirement) {
    const std::size_t step = add(&requirement);
    name(requirement.address, step);
    if (const auto* prompts = requirement.params.get<std::vector<Prompt>>("ask"))
      for (const Prompt& prompt : *prompts) {
        const std::string address = fmt::format("{}.{}", requirement.address, prompt.id);
        name(address, step);
        for (const Prompt& part : prompt.parts) name(fmt::format("{}.{}", address, part.id), step);
      }
    if (const auto* statements = requirement.params.get<std::vector<Title>>("ids"))
      for (const Title& statement : *statements)
        name(fmt::format("{}.{}", requirement.address, as_id(statement.name)), step);
    return step;
  }

  void find_condition(Step& step) {
    const Condition& when = *step.requirement->when;
    if (const auto found = names_.find(when.address); found != names_.end()) {
      step.after.push_back(found->second);
      return;
    }
    if (context_.findings.has_errors()) return;  // it may be one of what could not be read
    const auto keys = std::views::keys(names_);
    const std::vector<std::string_view> known(keys.begin(), keys.end());
    context_.findings.error(
        "rubric/unknown-address", when.span,
        fmt::format("`when` waits for {}, and nothing is called so that could pass.", quoted(when.address)),
        joined(suggestion(context_, when.address, known),
               "Write the id of a part, or an address such as `plan.words` or `plan.prompts.why`."));
  }

  // Depth first, without recursion: a rubric may be hostile.
  void follow(std::size_t first) {
    struct Frame {
      std::size_t step, next = 0;
    };
    std::vector<Frame> stack{{first}};
    steps_[first].state = Step::State::open;
    while (!stack.empty()) {
      Step& step = steps_[stack.back().step];
      if (stack.back().next == step.after.size()) {
        close(step);
        stack.pop_back();
        continue;
      }
      const std::size_t before = step.after[stack.back().next++];
      if (steps_[before].state == Step::State::new_) {
        steps_[before].state = Step::State::open;
        stack.push_back({before});
      } else if (steps_[before].state == Step::State::open) {
        complain_of_cycle(stack, before);
      }
    }
  }

  void close(Step& step) {
    step.state = Step::State::done;
    for (const std::size_t before : step.after) step.depth = std::max(step.depth, steps_[before].depth);
    if (step.requirement == nullptr || !step.requirement->when) return;
    if (++step.depth == k_longest_chain + 1)
      context_.findings.error(
          "rubric/too-many-conditions", step.requirement->when->span,
          fmt::format("This is the {}th `when` in a row, each waiting for the one before; {} may be.", step.depth,
                      k_longest_chain),
          "Let it wait for an earlier one.");
  }

  template <class Stack>
  void complain_of_cycle(const Stack& stack, std::size_t first) {
    std::vector<std::string> way;
    const Requirement* last = nullptr;
    auto frame = std::ranges::find(stack, first, [](const auto& one) { return one.step; });
    for (; frame != stack.end(); ++frame) {
      const Requirement* requirement = steps_[frame->step].requirement;
      if (requirement == nullptr || !requirement->when) continue;
      constexpr std::size_t k_most_named = 5;
      if (way.size() < k_most_named)
        way.push_back(fmt::format("{} waits for {}", quoted(requirement->address), quoted(requirement->when->address)));
      last = requirement;
    }
    if (last == nullptr) return;
    std::string text = way.front();
    for (std::size_t i = 1; i < way.size(); ++i) text += ", " + way[i];
    context_.findings.error("rubric/condition-cycle", last->when->span, fmt::format("This waits for itself: {}.", text),
                            "Take one `when` of these out.");
  }

  Context& context_;
  std::vector<Step> steps_;
  std::map<std::string, std::size_t, std::less<>> names_;
};

}  // namespace

void read_profiles(Context& context, const Node& node, Rubric& rubric) {
  if (!is_list(context, node, "a list of profiles", "Write it like `[beginner, experienced]`.")) return;
  Ids taken;
  for (const Node& child : node.children) {
    auto name = read_id(context, child);
    if (name && claim_id(context, taken, *name, child.span, "`profiles`")) rubric.profiles.push_back(std::move(*name));
  }
}

void check_conditions(Context& context, const Rubric& rubric) { Conditions(context, rubric).check(); }

}  // namespace rubricate
