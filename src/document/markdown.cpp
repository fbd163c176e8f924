// From a source to a Document, step by step.
#include <document/builder.hpp>
#include <document/front_matter.hpp>
#include <document/guarded_source.hpp>
#include <document/indented_prose.hpp>
#include <document/locate.hpp>
#include <document/markdown.hpp>
#include <document/md4c_reader.hpp>
#include <document/table_row.hpp>

#include <algorithm>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF";

/// The first `size` bytes, or fewer so that no character is cut.
std::string_view cut(std::string_view source, std::size_t size) {
  if (source.size() <= size) return source;
  for (int i = 0; i < 3 && size > 0 && (source[size] & 0xC0) == 0x80; ++i) --size;
  return source.substr(0, size);
}

Document parse(std::string_view whole, const ParseLimits& limits, bool is_plain) {
  const std::string_view source = cut(whole, std::min(limits.max_bytes, 1U << 30U));
  const auto size = static_cast<std::uint32_t>(source.size());
  Document document;
  std::uint32_t begin = source.starts_with(k_byte_order_mark) ? k_byte_order_mark.size() : 0;
  GuardedSource guarded = guarded_copy(source);
  begin = std::min(read_front_matter(guarded.text, begin, document), size);
  guard(guarded, begin, limits);
  document.oddities = std::move(guarded.oddities);

  DocumentBuilder builder(document, source, limits);
  read_with_md4c(builder, document, source, guarded, begin, is_plain);
  builder.finish();
  locate(document, std::string_view(guarded.text).substr(0, size), begin);
  note_unmade_tables(document);
  if (source.size() < whole.size()) {
    document.oddities.push_back(
        {Oddity::Kind::limit,
         {size, size},
         fmt::format("This text has {} bytes; only the first {} were read.", whole.size(), source.size()),
         "Shorten it, or split it into several files."});
  }
  return document;
}

}  // namespace

Document parse_markdown(std::string_view source, const ParseLimits& limits) {
  Document document = parse(source, limits, false);
  const Span prose = find_indented_prose(document, source);
  if (prose.empty()) return document;
  document = parse(source, limits, true);
  document.oddities.push_back({Oddity::Kind::other, prose,
                               "Paragraphs that begin with a tab or four blanks are code to Markdown. These read like "
                               "prose, and so they are taken for paragraphs.",
                               "Take out the blanks: elsewhere, such paragraphs may be shown in one long line."});
  return document;
}

Document parse_plain(std::string_view source, const ParseLimits& limits) { return parse(source, limits, true); }

}  // namespace rubricate
