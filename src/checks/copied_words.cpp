#include <checks/copied_words.hpp>
#include <checks/template.hpp>

#include <algorithm>
#include <string>

namespace rubricate {
namespace {

// A template's text without its comments, which Markdown does not show; these one by one into `comments`.
std::string without_comments(std::string_view text, std::vector<std::string>& comments) {
  std::string shown;
  for (;;) {
    const std::size_t open = text.find("<!--");
    shown += text.substr(0, open);
    if (open == std::string_view::npos) return shown;
    const std::size_t close = std::min(text.find("-->", open), text.size());
    comments.emplace_back(text.substr(open, close - open));
    text.remove_prefix(close);
  }
}

std::vector<std::uint64_t> hashes_of(std::span<const FoldedWord> words) {
  std::vector<std::uint64_t> hashes;
  hashes.reserve(words.size());
  for (const FoldedWord& word : words) hashes.push_back(word.hash);
  return hashes;
}

}  // namespace

GuidelineWords::GuidelineWords(const Rubric& rubric) {
  const auto add_all = [this](std::span<const std::string> texts) {
    for (const std::string& text : texts) add(text);
  };
  const auto add_prompt = [&](const Prompt& prompt) {
    add(prompt.ask);
    add_all(prompt.also);
  };
  add(rubric.title);
  add_all(rubric.notes);
  for (const Part& part : rubric.parts) {
    add_all(part.notes);
    for (const Requirement& requirement : part.requirements) {
      add(requirement.because);
      if (const auto* prompts = requirement.params.get<std::vector<Prompt>>("ask"))
        for (const Prompt& prompt : *prompts) {
          add_prompt(prompt);
          for (const Prompt& sub_question : prompt.parts) add_prompt(sub_question);
        }
    }
    for (const Criterion& criterion : part.criteria) {
      add(criterion.title);
      for (const Descriptor& descriptor : criterion.descriptors) add(descriptor.text);
    }
  }
  for (const TemplateFile& file : submission_template(rubric)) {
    std::vector<std::string> comments;
    add(without_comments(file.text, comments));
    add_all(comments);
  }
}

void GuidelineWords::add(std::string_view text) {
  constexpr std::size_t k_longest = 1U << 20U;  // bytes
  constexpr std::size_t k_most_runs = 1'000'000;
  std::vector<FoldedWord> words;
  append_folded_words(text.substr(0, k_longest), 0, words);
  const std::vector<std::uint64_t> hashes = hashes_of(words);
  for (std::size_t i = 0; i + k_run <= hashes.size() && runs_.size() < k_most_runs; ++i)
    runs_.insert(hash_of(std::span(hashes).subspan(i, k_run)));
}

std::uint64_t GuidelineWords::hash_of(std::span<const std::uint64_t> words) {
  constexpr std::uint64_t k_odd = 0x9E3779B97F4A7C15;
  std::uint64_t hash = 0;
  for (const std::uint64_t word : words) hash = (hash ^ word) * k_odd + (hash >> 29U);
  return hash;
}

std::vector<bool> mark_copied(std::span<const FoldedWord> words, const GuidelineWords& guidelines) {
  const std::vector<std::uint64_t> hashes = hashes_of(words);
  std::vector<bool> is_copied(words.size());
  for (std::size_t i = 0, done = 0; i + GuidelineWords::k_run <= words.size(); ++i) {
    if (!guidelines.contain(std::span(hashes).subspan(i, GuidelineWords::k_run))) continue;
    for (done = std::max(done, i); done < i + GuidelineWords::k_run; ++done) is_copied[done] = true;
  }
  return is_copied;
}

CopiedWords count_copied(const Document& document, std::uint32_t first, std::uint32_t end,
                         std::span<const Span> prompts, const GuidelineWords& guidelines) {
  std::vector<FoldedWord> words;
  for (std::uint32_t i = first; i < end; ++i)
    if (const Block& block = document.blocks[i]; is_leaf(block.kind))
      append_folded_words(document.view(block), block.text.begin, words);

  std::vector<bool> is_copied = mark_copied(words, guidelines);
  auto prompt = prompts.begin();
  for (std::size_t i = 0; i < words.size(); ++i) {
    while (prompt != prompts.end() && prompt->end <= words[i].text.begin) ++prompt;
    if (prompt != prompts.end() && prompt->begin <= words[i].text.begin) is_copied[i] = true;
  }

  CopiedWords count{words.size(), 0, 0, {}};
  for (std::size_t i = 0, run = 0; i < words.size(); ++i) {
    run = is_copied[i] ? run + 1 : 0;
    if (run > 0) ++count.copied;
    if (run <= count.longest) continue;
    count.longest = run;
    count.longest_text = {words[i + 1 - run].text.begin, words[i].text.end};
  }
  return count;
}

}  // namespace rubricate
