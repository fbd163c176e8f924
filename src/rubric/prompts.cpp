// The questions of a `prompts` check, with their `one-of` branches and sub-questions.
#include <rubric/sections.hpp>
#include <rubric/types.hpp>
#include <rubric/wording.hpp>
#include <util/suggest.hpp>

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace rubricate {
namespace {

class PromptReader {
 public:
  explicit PromptReader(Context& context) : context_(context) {}

  std::vector<Prompt> read_ask(const Node& node) {
    std::vector<Prompt> prompts;
    if (!is_prompt_list(node)) return prompts;
    for (const Node& child : node.children) {
      const Node* one_of = one_of_in(child);
      if (one_of != nullptr && one_of->key == "one-of") read_one_of(child, *one_of, prompts);
      if (one_of != nullptr) continue;
      if (auto prompt = read_prompt(child, true, titles_)) prompts.push_back(std::move(*prompt));
    }
    return prompts;
  }

 private:
  bool is_prompt_list(const Node& node) {
    return is_list(context_, node, "a list of prompts",
                   "Begin each with `- id: …`, and put its `ask: …` on the next line.");
  }

  /// The entry's `one-of`, or a key that is surely meant so, which is complained about.
  const Node* one_of_in(const Node& entry) {
    if (entry.kind != Node::Kind::map) return nullptr;
    constexpr std::array<std::string_view, 1> k_name = {"one-of"};
    for (const Node& child : entry.children) {
      if (child.key == k_name.front()) return &child;
      const bool is_branches = child.kind == Node::Kind::map || child.kind == Node::Kind::list;
      const bool is_known = k_prompt_keys.find(child.key) != nullptr;
      if (!is_branches || is_known || !nearest(child.key, k_name)) continue;
      unknown_key(context_, child, k_prompt_entry_keys.what, names_of(k_prompt_entry_keys.keys));
      return &child;
    }
    return nullptr;
  }

  std::optional<Prompt> read_prompt(const Node& node, bool may_have_parts, TitleKeys& titles) {
    const MapReader map(context_, node, may_have_parts ? k_prompt_keys : k_sub_prompt_keys);
    if (!map) return std::nullopt;
    ++entry_;
    Prompt prompt;
    prompt.span = node.span;
    if (const Node* id = map.get("id")) {
      set(prompt.id, read_id(context_, *id));
      if (!prompt.id.empty()) claim_id(context_, taken_, prompt.id, id->span, "this check");
    }
    if (const Node* ask = map.get("ask")) set(prompt.ask, read_title(*ask, titles));
    if (const Node* also = map.get("also"))
      prompt.also = read_also(context_, *also, [&](const Node& title) { return read_title(title, titles); });
    if (const Node* keywords = map.get("keywords")) prompt.keywords = read_terms(context_, *keywords);
    if (const Node* words = map.get("words")) prompt.words = read_band(context_, *words, BandUnit::length);
    const Node* parts = may_have_parts ? map.get("parts") : nullptr;
    if (parts != nullptr && is_prompt_list(*parts)) prompt.parts = read_parts_of(*parts);
    return prompt;
  }

  /// Sub-questions are looked for in their question's answer, so only they must be told apart.
  std::vector<Prompt> read_parts_of(const Node& node) {
    std::vector<Prompt> parts;
    TitleKeys titles;
    for (const Node& child : node.children) {
      if (is_misplaced_one_of(child)) continue;
      if (auto part = read_prompt(child, false, titles)) parts.push_back(std::move(*part));
    }
    return parts;
  }

  std::optional<std::string> read_title(const Node& node, TitleKeys& titles) {
    auto title = read_title_text(context_, node);
    if (title)
      titles.claim(context_, *title, node.span, entry_,
                   in_branch_ ? "Word them differently. What all branches ask stands beside the `one-of`, once."
                              : "Keep one of the two, or word them differently.");
    return title;
  }

  /// A choice inside a branch or among sub-questions.
  bool is_misplaced_one_of(const Node& entry) {
    const Node* one_of = one_of_in(entry);
    if (one_of == nullptr) return false;
    if (one_of->key == "one-of")
      context_.findings.error("rubric/nested-one-of", one_of->key_span,
                              "A `one-of` stands in the list of prompts itself, not inside another or among parts.",
                              "Put it next to the prompts, on a line that begins with `- one-of:`; or make a branch "
                              "of each combination.");
    return true;
  }

  /// `one-of:` with a list of prompts for each branch.
  void read_one_of(const Node& node, const Node& branches, std::vector<Prompt>& prompts) {
    const MapReader entry(context_, node, k_one_of_keys);
    if (branches.kind != Node::Kind::map || branches.children.size() < 2) {
      if (branches.kind == Node::Kind::map && branches.children.size() == 1) {
        if (!branches.lacks_entries)
          context_.findings.error("rubric/one-branch", branches.key_span,
                                  "`one-of` has one branch only, so there is nothing to choose.",
                                  "Add the other branch, or list its prompts without `one-of`.");
      } else {
        wrong_type(context_, branches, "at least two branches",
                   "Give each branch a name with a colon, and its prompts below it.");
      }
      if (branches.kind != Node::Kind::map) return;
    }
    const std::uint32_t choice = choices_++;
    in_branch_ = true;
    for (const Node& branch : branches.children) {
      if (!is_prompt_list(branch)) continue;
      for (const Node& child : branch.children) {
        if (is_misplaced_one_of(child)) continue;
        auto prompt = read_prompt(child, true, titles_);
        if (!prompt) continue;
        prompt->branch = Branch{choice, collapsed(branch.key)};
        prompts.push_back(std::move(*prompt));
      }
    }
    in_branch_ = false;
  }

  Context& context_;
  Ids taken_;
  TitleKeys titles_;
  std::uint32_t entry_ = 0;  // the prompt that is being read
  bool in_branch_ = false;
  std::uint32_t choices_ = 0;
};

}  // namespace

std::vector<Prompt> read_prompts(Context& context, const Node& node) { return PromptReader(context).read_ask(node); }

}  // namespace rubricate
