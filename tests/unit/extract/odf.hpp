// OpenDocument files put together in tests.
#pragma once

#include "../document/outline.hpp"
#include "zip.hpp"

#include <document/recorder.hpp>
#include <extract/office.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

namespace rubricate::odf {

inline constexpr std::string_view k_namespaces =
    " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
    " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
    " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
    " xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'"
    " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'"
    " xmlns:fo='urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'"
    " xmlns:svg='urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'"
    " xmlns:presentation='urn:oasis:names:tc:opendocument:xmlns:presentation:1.0'"
    " xmlns:meta='urn:oasis:names:tc:opendocument:xmlns:meta:1.0'"
    " xmlns:manifest='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'"
    " xmlns:loext='urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0'"
    " xmlns:xlink='http://www.w3.org/1999/xlink' xmlns:dc='http://purl.org/dc/elements/1.1/'";

inline std::string part(std::string_view root, std::string_view content) {
  return "<office:" + std::string(root) + std::string(k_namespaces) + ">" + std::string(content) +
         "</office:" + std::string(root) + ">";
}

/// `styles` stands in content.xml, `named_styles` in styles.xml; `others` are further entries of the archive.
struct File {
  std::string body = {};
  std::string styles = {};
  std::string named_styles = {};
  std::string meta = {};
  std::vector<ZipEntry> others = {};
  bool is_slides = false;
};

inline std::string content(const File& file) {
  const std::string kind = file.is_slides ? "presentation" : "text";
  return part("document-content", "<office:automatic-styles>" + file.styles +
                                      "</office:automatic-styles><office:body>" + "<office:" + kind + ">" + file.body +
                                      "</office:" + kind + "></office:body>");
}

inline std::string pack(const File& file) {
  const std::string type =
      std::string("application/vnd.oasis.opendocument.") + (file.is_slides ? "presentation" : "text");
  std::vector<ZipEntry> entries{
      {.name = "mimetype", .content = type},
      {.name = "content.xml", .content = content(file), .deflated = true},
      {.name = "styles.xml",
       .content = part("document-styles", "<office:styles>" + file.named_styles + "</office:styles>"),
       .deflated = true},
      {.name = "meta.xml", .content = part("document-meta", "<office:meta>" + file.meta + "</office:meta>")}};
  entries.insert(entries.end(), file.others.begin(), file.others.end());
  return zip(entries);
}

struct Read {
  Replayed replayed;
  ArtifactFacts facts;
  Opening opening = Opening::text;
  std::string message;
};

/// Reads the bytes of an archive as its type says, and plays the recording.
inline Read read(std::string_view bytes) {
  Read out;
  auto archive = Archive::open(bytes);
  if (!archive) {
    out.opening = archive.error().opening;
    return out;
  }
  DocumentRecorder recorder;
  const auto result = read_office(*archive, office_type(*archive), recorder, out.facts);
  if (!result) {
    out.opening = result.error().opening;
    out.message = result.error().message;
  }
  auto replayed = replay(recorder.take());
  REQUIRE(replayed);
  out.replayed = *std::move(replayed);
  return out;
}

inline std::string outline_of(const File& file) {
  const Read got = read(pack(file));
  CHECK(to_string(got.opening) == "text");
  return test::outline(got.replayed.document);
}

/// The same of the body of a text.
inline std::string outline_of(std::string_view body) { return outline_of(File{.body = std::string(body)}); }

}  // namespace rubricate::odf
