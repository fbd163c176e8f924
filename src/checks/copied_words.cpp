#include <checks/copied_words.hpp>
#include <checks/template.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <functional>
#include <string>

namespace rubricate {
namespace {

struct Word {
  std::uint64_t hash = 0;
  Span text;
};

bool is_apostrophe(char32_t c) { return c == U'\'' || c == U'\u2019'; }

// Appends the words of `text`, which begins at `offset`. Apostrophes are as good as not there.
void add_words(std::string_view text, std::uint32_t offset, std::vector<Word>& words) {
  std::string letters;
  std::size_t begin = 0, end = 0;
  const auto finish = [&] {
    if (letters.empty()) return;
    words.push_back({std::hash<std::string>{}(folded(letters)),
                     {offset + static_cast<std::uint32_t>(begin), offset + static_cast<std::uint32_t>(end)}});
    letters.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    const char32_t c = next_character(text, at);
    if (is_word_character(c)) {
      if (letters.empty()) begin = from;
      letters += text.substr(from, at - from);
      end = at;
    } else if (!is_apostrophe(c) && !is_invisible(c)) {
      finish();
    }
  }
  finish();
}

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
  std::vector<Word> words;
  add_words(text.substr(0, k_longest), 0, words);
  std::vector<std::uint64_t> hashes;
  for (const Word& word : words) hashes.push_back(word.hash);
  for (std::size_t i = 0; i + k_run <= hashes.size() && runs_.size() < k_most_runs; ++i)
    runs_.insert(hash_of(std::span(hashes).subspan(i, k_run)));
}

std::uint64_t GuidelineWords::hash_of(std::span<const std::uint64_t> words) {
  constexpr std::uint64_t k_odd = 0x9E3779B97F4A7C15;
  std::uint64_t hash = 0;
  for (const std::uint64_t word : words) hash = (hash ^ word) * k_odd + (hash >> 29U);
  return hash;
}

CopiedWords count_copied(const Document& document, std::uint32_t first, std::uint32_t end,
                         std::span<const Span> prompts, const GuidelineWords& guidelines) {
  std::vector<Word> words;
  for (std::uint32_t i = first; i < end; ++i)
    if (const Block& block = document.blocks[i]; is_leaf(block.kind))
      add_words(document.view(block), block.text.begin, words);

  std::vector<std::uint64_t> hashes;
  for (const Word& word : words) hashes.push_back(word.hash);
  std::vector<bool> is_copied(words.size());
  for (std::size_t i = 0, done = 0; i + GuidelineWords::k_run <= words.size(); ++i) {
    if (!guidelines.contain(std::span(hashes).subspan(i, GuidelineWords::k_run))) continue;
    for (done = std::max(done, i); done < i + GuidelineWords::k_run; ++done) is_copied[done] = true;
  }
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
