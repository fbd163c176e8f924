#include <submission/catalog.hpp>
#include <submission/copies.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace rubricate {
namespace {

using WordCounts = std::unordered_map<std::string, std::int64_t>;

// How often each word stands in a text; hyphens and the like part words, for they come and go between formats.
WordCounts words_of(const Document& document) {
  WordCounts words;
  std::string word;
  const auto finish = [&] {
    if (!word.empty()) ++words[folded(word)];
    word.clear();
  };
  for (std::size_t at = 0; at < document.text.size();) {
    const char32_t character = next_character(document.text, at);
    is_word_character(character) ? append_utf8(word, character) : finish();
  }
  finish();
  return words;
}

// Long before their words are counted, two texts can be told apart by their length.
bool are_alike_in_length(const Document& one, const Document& other) {
  const auto [less, more] = std::minmax({one.text.size(), other.text.size()});
  return less * 4 >= more * 3;
}

bool say_nearly_the_same(const WordCounts& words, const Document& other) {
  constexpr std::int64_t k_of = 20;  // words; one of them may differ
  std::int64_t size = 0, other_size = 0, common = 0;
  for (const auto& [word, count] : words) size += count;
  for (const auto& [word, count] : words_of(other)) {
    other_size += count;
    if (const auto known = words.find(word); known != words.end()) common += std::min(count, known->second);
  }
  return common * k_of >= std::max(size, other_size) * (k_of - 1);
}

// Which of several is read, least first.
int rank(const SubmittedFile& file) {
  if (file.source.unit == TextUnit::line) return 0;
  return file.document.is_guessed ? 2 : 1;
}

}  // namespace

void find_copies(Submission& submission) {
  std::map<std::string, std::vector<std::uint32_t>> same_stem;
  for (std::uint32_t i = 0; i < submission.files.size(); ++i) {
    SubmittedFile& file = submission.files[i];
    file.copy_of.reset();
    if (is_written(file) && file.state != FileState::unreadable && file.size > 0)
      same_stem[folded(stem(file))].push_back(i);
  }
  for (const auto& [stem, files] : same_stem) {
    const auto at = [&](std::uint32_t i) -> SubmittedFile& { return submission.files[i]; };
    std::vector<std::uint32_t> read;
    std::ranges::copy_if(files, std::back_inserter(read),
                         [&](std::uint32_t i) { return at(i).state == FileState::read; });
    if (read.empty() || files.size() == 1) continue;
    const std::uint32_t answer = *std::ranges::min_element(read, {}, [&](std::uint32_t i) { return rank(at(i)); });
    std::optional<WordCounts> words;  // of the answer
    const auto says_the_same = [&](std::uint32_t i) {
      if (!are_alike_in_length(at(answer).document, at(i).document)) return false;
      if (!words) words = words_of(at(answer).document);
      return say_nearly_the_same(*words, at(i).document);
    };
    for (const std::uint32_t i : files)
      if (i != answer && (at(i).state != FileState::read || says_the_same(i))) at(i).copy_of = answer;
  }
}

}  // namespace rubricate
