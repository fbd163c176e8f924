// Word documents and slides for tests.
#pragma once

#include "outline.hpp"
#include "zip.hpp"

#include <extract/office.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace rubricate {

inline constexpr std::string_view k_namespaces =
    " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
    " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
    " xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'"
    " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'"
    " xmlns:pic='http://schemas.openxmlformats.org/drawingml/2006/picture'"
    " xmlns:p='http://schemas.openxmlformats.org/presentationml/2006/main'"
    " xmlns:dgm='http://schemas.openxmlformats.org/drawingml/2006/diagram'"
    " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
    " xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'"
    " xmlns:w14='http://schemas.microsoft.com/office/word/2010/wordml'"
    " xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'"
    " xmlns:adec='http://schemas.microsoft.com/office/drawing/2017/decorative'"
    " xmlns:v='urn:schemas-microsoft-com:vml' xmlns:o='urn:schemas-microsoft-com:office:office'"
    " xmlns:cp='http://schemas.openxmlformats.org/package/2006/metadata/core-properties'"
    " xmlns:dc='http://purl.org/dc/elements/1.1/'";

/// An element with all namespaces that office files use.
inline std::string xml(std::string_view element, std::string_view content) {
  const std::string name(element);
  return "<" + name + std::string(k_namespaces) + ">" + std::string(content) + "</" + name + ">";
}

/// Relations: lines of "id type target", a target with "://" being outside.
inline std::string relations(const std::vector<std::string>& lines) {
  std::string out = "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>";
  for (const std::string& line : lines) {
    const std::size_t type = line.find(' ') + 1;
    const std::size_t target = line.find(' ', type) + 1;
    out += "<Relationship Id='" + line.substr(0, type - 1) + "' Type='http://x/" +
           line.substr(type, target - type - 1) + "' Target='" + line.substr(target) + "'" +
           (line.contains("://") ? " TargetMode='External'/>" : "/>");
  }
  return out + "</Relationships>";
}

struct ReadSample {
  std::string outline;
  std::string text;
  ArtifactFacts facts;
  Opening opening = Opening::text;
  std::string message;
  std::vector<std::uint32_t> pages;
};

inline ReadSample read_sample(std::string_view type, const std::vector<ZipEntry>& parts) {
  const std::string bytes = zip(parts);
  auto archive = Archive::open(bytes);
  REQUIRE(archive);
  ReadSample sample;
  DocumentRecorder recorder;
  if (const auto read = read_office(*archive, type, recorder, sample.facts); !read) {
    sample.opening = read.error().opening;
    sample.message = read.error().message;
  }
  const auto replayed = replay(recorder.take());
  REQUIRE(replayed);
  sample.outline = outline(replayed->document);
  sample.text = replayed->document.text;
  sample.pages = replayed->pages;
  return sample;
}

}  // namespace rubricate
