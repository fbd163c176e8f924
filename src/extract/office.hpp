// Word processor documents and slides as a recorded text.
#pragma once

#include <document/recorder.hpp>
#include <extract/archive.hpp>
#include <extract/problem.hpp>
#include <rubricate/artifact.hpp>

#include <string_view>

namespace rubricate {

/// Which of the office types an archive is, by what stands in it (`[Content_Types].xml`, `mimetype`), never by a name:
/// `docx`, `pptx`, `xlsx`, `odt`, `odp`, `ods`, `pages`, `key`, `numbers`, `epub`; `zip` when it is none of them.
[[nodiscard]] std::string_view office_type(Archive& archive);

/// Reads the text of an archive of a type that `office_type` names into `recorder`, and what it says of itself into
/// `facts`. Types without a reader are `unsupported`. Of a damaged file what stood before the damage is recorded.
[[nodiscard]] ReadResult<void> read_office(Archive& archive, std::string_view type, DocumentRecorder& recorder,
                                           ArtifactFacts& facts);

// One for each type; docx.cpp, pptx.cpp, odt.cpp, odp.cpp.
[[nodiscard]] ReadResult<void> read_docx(Archive& archive, DocumentRecorder& recorder, ArtifactFacts& facts);
[[nodiscard]] ReadResult<void> read_pptx(Archive& archive, DocumentRecorder& recorder, ArtifactFacts& facts);
[[nodiscard]] ReadResult<void> read_odt(Archive& archive, DocumentRecorder& recorder, ArtifactFacts& facts);
[[nodiscard]] ReadResult<void> read_odp(Archive& archive, DocumentRecorder& recorder, ArtifactFacts& facts);

}  // namespace rubricate
