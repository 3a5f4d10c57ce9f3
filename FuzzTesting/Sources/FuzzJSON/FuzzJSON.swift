import Foundation
import FuzzSupport
import JSONSyntax
import SourceText

/// Any bytes as JSON, beside Foundation's reader.
@main
struct FuzzJSON {
    static func main() {
        Fuzzing.run { pointer, count in
            FuzzJSON.check(Array(UnsafeBufferPointer(start: pointer, count: count)))
            return 0
        }
    }

    private static func check(_ bytes: [UInt8]) {
        let source = SourceFile(path: "main.tf.json", bytes: bytes)
        do {
            let node = try JSONReader.read(bytes)
            var comparison = JSONComparison(source)
            comparison.check(node, inside: SourceRange(0, bytes.count))
            guard comparison.isComparable, isPlainUTF8(bytes) else { return }
            guard let other = read(bytes) else { return Fuzzing.require(false, "Foundation refuses this text") }
            comparison.compare(node, other)
        } catch {
            Fuzzing.require(error.range.lowerBound <= bytes.count, "an error behind the end of the text")
            _ = source.position(at: error.range.lowerBound)
            guard isPlainUTF8(bytes), !isTrailingComma(error, bytes) else { return }
            Fuzzing.require(read(bytes) == nil, "Foundation reads this text; the reader says: \(error.message)")
        }
    }

    private static func read(_ bytes: [UInt8]) -> Any? {
        try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
    }

    /// Foundation lets a comma stand before the end of an array or object.
    private static func isTrailingComma(_ error: SyntaxError, _ bytes: [UInt8]) -> Bool {
        let before = bytes[..<min(error.range.lowerBound, bytes.count)].last { $0 > 0x20 }
        let next = bytes.dropFirst(error.range.lowerBound).first
        return before == UInt8(ascii: ",") && (next == UInt8(ascii: "]") || next == UInt8(ascii: "}"))
    }

    /// Foundation guesses UTF-16 and UTF-32 from zeros and marks; only UTF-8 is JSON between programs.
    private static func isPlainUTF8(_ bytes: [UInt8]) -> Bool {
        !bytes.contains(0) && UTF8Scanning.byteOrderMarkLength(bytes) == 0 && !bytes.starts(with: [0xFF, 0xFE])
            && !bytes.starts(with: [0xFE, 0xFF])
    }
}
