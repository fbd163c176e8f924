#include <checks/sources.hpp>
#include <document/words.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

namespace rubricate {
namespace {

// What the check looks at in one file.
class Checked {
 public:
  Checked(std::span<const Text> texts, std::uint32_t file, std::size_t blocks) {
    std::vector<int> steps(blocks + 1);  // texts that begin at a block, less those that end there
    for (const Text& text : texts) {
      if (text.file != file) continue;
      ++steps[text.first];
      --steps[text.end];
      auto copied = std::ranges::lower_bound(text.copied_prompts, text.span().begin, {}, &Span::begin);
      for (; copied != text.copied_prompts.end() && copied->begin < text.span().end; ++copied)
        copied_.push_back(*copied);
    }
    std::ranges::sort(copied_, {}, &Span::end);
    int open = 0;
    for (const int step : steps) is_checked_.push_back((open += step) > 0);
  }

  [[nodiscard]] bool holds(std::uint32_t block) const { return is_checked_[block]; }

  [[nodiscard]] bool is_copied(Span span) const {
    const auto copied = std::ranges::upper_bound(copied_, span.begin, {}, &Span::end);
    return copied != copied_.end() && copied->begin < span.end;
  }

 private:
  std::vector<bool> is_checked_;  // by block
  std::vector<Span> copied_;
};

class Collector {
 public:
  void add_file(const CheckInput& in, std::uint32_t file) {
    const Document& document = in.submission.files[file].document;
    const Checked checked(in.texts, file, document.blocks.size());
    const std::vector<std::uint32_t> entries = reference_entries(document);
    auto entry = entries.begin();
    std::uint32_t behind = 0;  // the last entry
    for (std::uint32_t i = 1; i < document.blocks.size(); ++i) {
      const Block& block = document.blocks[i];
      if (entry != entries.end() && *entry == i) {
        add_references(document, block, {file, block.text, checked.holds(i)});
        behind = block.end;
        ++entry;
      }
      if (i >= behind && is_leaf(block.kind) && block.kind != BlockKind::code)
        add_citations(document, {file, block.text, checked.holds(i)}, checked);
    }
  }

  [[nodiscard]] Sources take() { return std::move(sources_); }

 private:
  static SourcePlace within(SourcePlace block, Span span) {
    block.text = {block.text.begin + span.begin, block.text.begin + span.end};
    return block;
  }

  void add_references(const Document& document, const Block& block, SourcePlace place) {
    for (Reference& reference : parse_references(document.view(block))) {
      if (reference.number == 0 && block.kind == BlockKind::item && document.blocks[block.parent].ordered)
        reference.number = block.level;
      sources_.places.push_back(within(place, reference.text));
      sources_.references.push_back(std::move(reference));
    }
  }

  void add_citations(const Document& document, SourcePlace leaf, const Checked& checked) {
    for (Citation& citation : find_citations(document.view(leaf.text))) {
      const SourcePlace place = within(leaf, citation.text);
      if (checked.is_copied(place.text)) continue;
      citation.surely = citation.surely && !is_title(document, place.text.begin);
      const auto [known, is_new] =
          known_.try_emplace(std::tuple(citation.name, citation.year, citation.number), sources_.cited.size());
      if (is_new) {
        sources_.cited.push_back({std::move(citation), place});
        continue;
      }
      CitedSource& source = sources_.cited[known->second];
      source.citation.surely = source.citation.surely || citation.surely;
      if (place.is_checked && !source.place.is_checked) source.place = place;
    }
  }

  // What stands in italics before a year is a title: "*Hamlet* (1603)".
  static bool is_title(const Document& document, std::uint32_t at) {
    const auto run = std::ranges::upper_bound(document.runs, at, {}, [](const Run& other) { return other.text.end; });
    return run != document.runs.end() && (run->style & (emphasis | code_span)) != 0;
  }

  Sources sources_;
  std::map<std::tuple<std::string, std::string, std::uint32_t>, std::size_t> known_;  // index into `cited`
};

}  // namespace

Sources collect_sources(const CheckInput& in) {
  Collector collector;
  for (std::uint32_t i = 0; i < in.submission.files.size(); ++i)
    if (in.submission.files[i].state == FileState::read) collector.add_file(in, i);
  return collector.take();
}

}  // namespace rubricate
