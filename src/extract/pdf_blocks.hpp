// The paragraphs of a PDF as blocks of a document.
#pragma once

#include <document/recorder.hpp>
#include <extract/pdf_paragraphs.hpp>

#include <span>

namespace rubricate {

/// Puts labels that are none back into their paragraphs: footnotes' numbers that nothing refers to, and numbers that
/// begin no list. A list has two consecutive numbers at least, in neighbouring paragraphs unless they stand apart from
/// their text; "1. Goals" alone is a title.
void check_labels(std::span<PdfParagraph> paragraphs);

/// Writes headings, lists (nested as they are indented), footnotes and paragraphs, and where each page begins.
void record_blocks(std::span<const PdfParagraph> paragraphs, DocumentRecorder& recorder);

}  // namespace rubricate
