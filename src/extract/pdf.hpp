// What pdftotext says of a PDF, as a recorded text.
#pragma once

#include <document/recorder.hpp>
#include <extract/pdf_layout.hpp>
#include <extract/problem.hpp>
#include <rubricate/artifact.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// The program that reads PDFs, and the package of Debian that it comes with.
inline constexpr std::string_view k_pdf_program = "pdftotext";
inline constexpr std::string_view k_pdf_package = "poppler-utils";

/// The arguments with which `read_pdf_layout` understands what pdftotext prints; the PDF is its standard input.
[[nodiscard]] std::span<const std::string_view> pdf_arguments();

/// Makes a text of what `pdftotext -bbox-layout` printed, all of which `account` has got: pages, and on each where
/// every word stands. A PDF knows no paragraphs, headings or lists; they are guessed from places and heights, which a
/// reader does as well. Left out are page numbers and lines that repeat at the same place of several pages. `no_text`
/// when there is none; facts (pages, author) are filled in any case. `empty_pages`, where given, gets the numbers (from
/// 1) of pages on which fewer than five words stand: scans among pages of text, though programs that scan stamp their
/// name on them.
[[nodiscard]] ReadResult<void> read_pdf_layout(PdfLayoutReader& account, DocumentRecorder& recorder,
                                               ArtifactFacts& facts, std::vector<std::uint32_t>* empty_pages = nullptr);

/// What it means that pdftotext ended with `code` and these complaints.
[[nodiscard]] ReadProblem pdf_problem(int code, std::string_view complaints);

}  // namespace rubricate
