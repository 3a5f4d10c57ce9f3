import Foundation
import FuzzSupport
import JSONSyntax
import LogEntries
import SourceText

/// Any bytes as a file of log entries, the first of them saying in what parts it comes, and as one JSON text beside two
/// other readers.
@main
struct FuzzLogEntries {
    static func main() {
        Fuzzing.run { pointer, count in
            let bytes = Array(UnsafeBufferPointer(start: pointer, count: count))
            FuzzLogEntries.checkFraming(Array(bytes.dropFirst()), parts: Int(bytes.first ?? 0) % 64 + 1)
            FuzzLogEntries.checkTape(bytes)
            return 0
        }
    }

    /// A file is cut into the same pieces whatever parts it comes in, and none is larger than allowed.
    private static func checkFraming(_ bytes: [UInt8], parts size: Int) {
        let whole = pieces(of: bytes, parts: max(1, bytes.count))
        let parts = pieces(of: bytes, parts: size)
        // Whether a bracket in the middle of a file begins an array is told by what this part has of it.
        let isClear = !bytes.contains(UInt8(ascii: "[")) && bytes.first != 0x1F
        Fuzzing.require(!isClear || whole == parts, "other pieces in parts of \(size): \(whole) and \(parts)")
    }

    private static func pieces(of bytes: [UInt8], parts size: Int) -> [String] {
        var stream = EntryStream(limit: 1_024)
        var found: [String] = []
        func take(_ piece: EntryPiece) {
            Fuzzing.require(piece.bytes.byteCount <= 1_024, "an entry beyond the limit")
            Fuzzing.require(piece.line >= 1, "lines are counted from 1")
            _ = piece.outlineFault
            let text = piece.bytes.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
            found.append(piece.fault.map { "\(piece.line)!\($0)" } ?? "\(piece.line):\(text)")
        }
        for start in stride(from: 0, to: bytes.count, by: size) {
            stream.feed(bytes.span.bytes.extracting(start..<min(start + size, bytes.count)), take)
        }
        stream.finish(take)
        return found
    }

    // MARK: The tape

    private static func checkTape(_ bytes: [UInt8]) {
        var tape = JSONTape()
        var fault: SyntaxError?
        do throws(SyntaxError) { try tape.read(bytes.span.bytes) } catch { fault = error }
        if let fault {
            Fuzzing.require(0...bytes.count ~= fault.range.lowerBound, "an error outside of the text")
            Fuzzing.require(tape.root(in: bytes.span.bytes)?.kind == nil, "a tape of what was refused")
        }
        guard UTF8Scanning.byteOrderMarkLength(bytes) == 0 else { return }
        let node = try? JSONReader.read(bytes)
        Fuzzing.require((node == nil) == (fault != nil), "JSONReader decides otherwise; the tape says \(fault as Any)")
        if let node, let root = tape.root(in: bytes.span.bytes) { compare(node, root) }
        checkFoundation(bytes, fault)
    }

    private static func compare(_ node: JSONNode, _ value: JSONValue) {
        Fuzzing.require(value.range == node.range.lowerBound..<node.range.upperBound, "another place")
        var children = value.children
        switch node.kind {
        case .null: Fuzzing.require(value.kind == .null, "no null")
        case .bool(let truth): Fuzzing.require(value.bool == truth, "another truth value")
        case .number(let text): Fuzzing.require(value.kind == .number && value.source == text, "another number")
        case .string(let text): Fuzzing.require(value.text == text, "another text")
        case .array(let elements):
            Fuzzing.require(value.kind == .array, "no array")
            for element in elements {
                Fuzzing.require(children.advance(), "too few elements")
                compare(element, children.value)
            }
        case .object(let members):
            Fuzzing.require(value.kind == .object, "no object")
            for member in members {
                Fuzzing.require(children.advance() && children.name.text == member.name, "another name")
                compare(member.value, children.value)
                Fuzzing.require(value.member(JSONName(member.name))?.kind != nil, "a member that is not found")
            }
        }
        Fuzzing.require(!children.advance(), "too many children")
    }

    /// Foundation refuses lone surrogates and numbers that are too large, takes commas before closing brackets, and
    /// guesses other encodings from zeros and marks.
    private static func checkFoundation(_ bytes: [UInt8], _ fault: SyntaxError?) {
        let text = String(decoding: bytes, as: UTF8.self)
        let isPlain = !bytes.contains(0) && bytes.first.map { $0 < 0xFE } ?? true
        let isKnown = text.lowercased().contains("\\ud") || text.contains(/[eE]/) || text.contains(/[0-9]{19}/)
        guard isPlain, !isKnown, !text.contains(/,[ \t\r\n]*[\]}]/) else { return }
        let other = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
        Fuzzing.require((other == nil) == (fault != nil), "Foundation decides otherwise; the tape says \(fault as Any)")
    }
}
