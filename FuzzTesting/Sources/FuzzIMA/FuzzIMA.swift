import FuzzSupport
import MeasuredBoot

/// Any bytes as a list of run-time measurements; a list that is read in binary is written again byte for byte.
@main
struct FuzzIMA {
    static func main() {
        Fuzzing.run { pointer, count in
            FuzzIMA.check(Array(UnsafeBufferPointer(start: pointer, count: count)))
            return 0
        }
    }

    private static func check(_ bytes: [UInt8]) {
        do throws(MalformedInput) {
            let list = try IMAList(parsing: bytes)
            let isText = list.entries.contains { if case .text = $0.measurement { true } else { false } }
            guard !isText, bytes.first.map({ !(0x30...0x39 ~= $0) }) ?? false else { return }
            // A name that is not UTF-8 does not come back as it was.
            guard !list.entries.contains(where: isMangled) else { return }
            Fuzzing.require(list.entries.flatMap(binary) == bytes, "a list is written as another one")
        } catch {
            Fuzzing.require(0...bytes.count ~= error.offset, "an error outside of the input")
        }
    }

    private static func isMangled(_ entry: IMAEntry) -> Bool {
        (entry.template + (entry.file?.algorithm ?? "")).unicodeScalars.contains("\u{FFFD}")
    }

    private static func binary(_ entry: IMAEntry) -> [UInt8] {
        let head = number(entry.register) + entry.templateDigest.bytes + sized(Array(entry.template.utf8))
        switch entry.measurement {
        case .fields(let fields): return head + sized(fields)
        case .text: return head
        case .file(let file):
            guard entry.template == "ima" else { return head + sized(entry.hashedBytes ?? []) }
            return head + file.digest.bytes + sized(file.path)
        }
    }

    private static func sized(_ bytes: [UInt8]) -> [UInt8] { number(bytes.count) + bytes }

    private static func number(_ number: Int) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }
}
