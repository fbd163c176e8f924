// Gathers passages into what checks look at.
#include <checks/copied_prompts.hpp>
#include <checks/own_text.hpp>
#include <verdict/view.hpp>

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace rubricate {
namespace {

bool holds_text(FileKind kind) { return kind == FileKind::document || kind == FileKind::text; }

// Takes in a text that shares blocks with this one: a document that was named for two parts.
void join(Text& text, const Text& other) {
  text.end = std::max(text.end, other.end);
  std::vector<Span>& copies = text.copied_prompts;
  copies.insert(copies.end(), other.copied_prompts.begin(), other.copied_prompts.end());
  std::ranges::sort(copies, {}, [](Span span) { return std::pair(span.begin, ~span.end); });
  const auto inner = std::ranges::unique(copies, [](Span outer, Span span) { return span.begin < outer.end; });
  copies.erase(inner.begin(), inner.end());
}

// Texts that share blocks become one; the rest stay in the order given.
std::vector<Text> distinct(std::vector<Text> texts) {
  std::vector<std::size_t> order(texts.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::sort(order, {}, [&](std::size_t i) { return std::tuple(texts[i].file, texts[i].first, i); });
  std::vector<bool> joined(texts.size());
  for (std::size_t i = 1, last = 0; i < order.size(); ++i) {
    Text& before = texts[order[last]];
    const Text& text = texts[order[i]];
    joined[order[i]] = before.file == text.file && text.first < before.end;
    if (joined[order[i]])
      join(before, text);
    else
      last = i;
  }
  std::vector<Text> out;
  for (std::size_t i = 0; i < texts.size(); ++i)
    if (!joined[i]) out.push_back(std::move(texts[i]));
  return out;
}

void sort_out(std::vector<std::uint32_t>& files) {
  std::ranges::sort(files);
  const auto again = std::ranges::unique(files);
  files.erase(again.begin(), again.end());
}

void add_passages(View& view, const Submission& submission, std::span<const Passage> passages) {
  for (const Passage& passage : passages) view.files.push_back(passage.file);
  sort_out(view.files);
  const auto is_copy = [&](const SubmittedFile& file) {
    return file.copy_of && std::ranges::binary_search(view.files, *file.copy_of);
  };
  for (const Passage& passage : passages) {
    const SubmittedFile& file = submission.files[passage.file];
    if (file.state == FileState::read && !is_copy(file))
      view.texts.push_back({passage.file, &file.document, passage.first, passage.end, {}, &file.source});
  }
  for (const std::uint32_t index : view.files) {
    const SubmittedFile& file = submission.files[index];
    if (is_copy(file))
      view.copied.push_back(index);
    else if (file.state != FileState::read && holds_text(file.kind))
      view.not_read.push_back(index);
  }
}

}  // namespace

View view_of_part(const PreparedRubric& rubric, const Submission& submission, std::size_t index) {
  View view(rubric.parts[index]);
  add_passages(view, submission, submission.parts[index].passages);
  for (Text& text : view.texts)
    text.copied_prompts = find_copied_prompts(text, view.titles.asked(), view.titles.anchors(text));
  return view;
}

View view_of_whole(const PreparedRubric& rubric, std::span<const View> parts) {
  View whole(rubric.whole);
  std::vector<Text> texts;
  for (const View& part : parts) {
    texts.insert(texts.end(), part.texts.begin(), part.texts.end());
    whole.files.insert(whole.files.end(), part.files.begin(), part.files.end());
    whole.not_read.insert(whole.not_read.end(), part.not_read.begin(), part.not_read.end());
  }
  sort_out(whole.files);
  sort_out(whole.not_read);
  whole.texts = distinct(std::move(texts));
  return whole;
}

bool is_only_laid_out(const View& view) {
  return view.is_readable() && view.copied.empty() && view.files.size() <= view.texts.size() &&
         std::ranges::all_of(view.texts, is_still_to_write);
}

}  // namespace rubricate
