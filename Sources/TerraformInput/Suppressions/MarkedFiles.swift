import Findings
import Glibc
import SourceText

/// The files that hold a comment for this program, each once, though a scan may have read it under two names.
struct MarkedFiles {
    private struct File {
        let source: SourceFile
        let folder: String
        var otherNames: [String]
    }

    private var files: [String: File] = [:]

    /// Remembers a file when its bytes hold the mark; most files do not, which one pass over them tells.
    /// - Parameter folder: the file's folder as reports show it.
    mutating func note(_ source: SourceFile, canonicalPath: () -> String?, folder: String) {
        guard Self.isMarked(source.bytes) else { return }
        let path = canonicalPath() ?? source.path
        guard let known = files[path] else {
            files[path] = File(source: source, folder: folder, otherNames: [])
            return
        }
        if known.source.path != source.path, !known.otherNames.contains(source.path) {
            files[path]?.otherNames.append(source.path)
        }
    }

    /// Whether the mark stands anywhere: its colon is rarer than its letters and found fast.
    static func isMarked(_ bytes: [UInt8]) -> Bool {
        let prefix = Array(SuppressionComment.prefix.utf8)
        return bytes.withUnsafeBytes { buffer in
            guard let start = buffer.baseAddress else { return false }
            var offset = prefix.count - 1
            while offset < buffer.count,
                let colon = memchr(start + offset, Int32(UInt8(ascii: ":")), buffer.count - offset)
            {
                let end = start.distance(to: UnsafeRawPointer(colon)) + 1
                // Upper and lower case of ASCII letters differ in one bit.
                if buffer[(end - prefix.count)..<end].elementsEqual(prefix, by: { $0 | 0x20 == $1 }) { return true }
                offset = end
            }
            return false
        }
    }

    /// The comments of all files, in the order of their places.
    func comments() -> [SuppressionComment] {
        files.values.sorted { $0.source.path < $1.source.path }.flatMap { file in
            Self.found(in: file.source).map { found in
                SuppressionComment(
                    location: Self.location(found.range, file.source),
                    otherFiles: file.otherNames,
                    text: found.text,
                    element: found.element.map { Self.extent($0.range, file.source) },
                    address: found.element?.address ?? file.source.path,
                    root: file.folder
                )
            }
        }
    }

    /// A file that cannot be parsed is reported as such; its comments belong to nothing.
    private static func found(in source: SourceFile) -> [FoundComment] {
        let isJSON = source.path.hasSuffix(".json")
        return (try? isJSON ? JSONComments.find(in: source) : NativeComments.find(in: source)) ?? []
    }

    private static func location(_ range: SourceRange, _ source: SourceFile) -> SourceLocation {
        let extent = extent(range, source)
        return SourceLocation(
            file: source.path,
            line: extent.start.line,
            column: extent.start.column,
            end: extent.end
        )
    }

    private static func extent(_ range: SourceRange, _ source: SourceFile) -> SuppressionComment.Extent {
        let start = source.position(at: range.lowerBound)
        let end = source.position(at: range.upperBound)
        return SuppressionComment.Extent(
            start: .init(line: start.line, column: start.column),
            end: .init(line: end.line, column: end.column)
        )
    }
}

/// A comment for this program as a reader of one syntax finds it.
struct FoundComment {
    let range: SourceRange

    /// What stands behind the mark, on one line.
    let text: String
    let element: CommentedElement?

    /// The text behind the mark; nil when a comment does not begin with it.
    static func text(of comment: some StringProtocol) -> String? {
        let prefix = SuppressionComment.prefix
        let content = comment.drop(while: \.isWhitespace)
        guard content.prefix(prefix.count).lowercased() == prefix else { return nil }
        // Whoever reads it refuses what is longer than the limit.
        let bytes = content.dropFirst(prefix.count).utf8.prefix(SuppressionComment.lengthLimit + 1)
        let text = String(decoding: bytes, as: UTF8.self)
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return (text.first?.isWhitespace == true ? " " : "")
            + String(String.UnicodeScalarView(line.unicodeScalars.map(visible)))
    }

    /// Reports show what comments say: no character of theirs moves a cursor or turns the direction of the text.
    private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.properties.generalCategory {
        case .control: "\u{FFFD}"
        case .format where scalar.value != 0x200D: "\u{FFFD}"
        default: scalar
        }
    }
}

/// What a comment belongs to.
struct CommentedElement {
    var range: SourceRange

    /// The address of the resource or module call around it; nil elsewhere.
    let address: String?
}
