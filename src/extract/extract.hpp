// Opens a file that is no plain text, in another process that can do no harm.
#pragma once

#include <rubricate/artifact.hpp>
#include <util/file.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace rubricate {

/// What came of it; every file gives one, and nothing that a file holds makes this fail.
struct Extraction {
  Opening opening = Opening::none;
  std::string problem;  ///< a clause behind "because", for a person; empty when all is well
  std::string help;     ///< what to do next; likewise
  ArtifactFacts facts;
  std::string recording;                   ///< of its text, when `opening` is `text`; see recorder.hpp
  std::vector<std::uint32_t> empty_pages;  ///< of a PDF, from 1: those that show next to no text, as scans do
  bool has_structure = true;               ///< false for a PDF: what is a heading, a list or a table is only guessed
};

/// Looks at the first bytes of an open file for what it is, and lets the program that knows such files open it:
/// pdftotext, ffprobe or mediainfo, or our own readers in a process of their own. The file is only read. It takes at
/// most 30 seconds and bounded memory, whatever the file holds. May be called from several threads, not on one file.
/// A file of plain text, and one of an unknown type, is `none`.
[[nodiscard]] Extraction extract(const FileHandle& file);

/// Which type an open zip archive is, by what stands in it: see `office_type`. `zip` also when it cannot be told.
[[nodiscard]] std::string type_of_archive(const FileHandle& file);

/// The first bytes of an open file, as many as `file_type_of` wants.
[[nodiscard]] std::string head_of(const FileHandle& file);

}  // namespace rubricate
