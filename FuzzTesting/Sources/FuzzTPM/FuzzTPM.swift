import FuzzSupport
import MeasuredBoot

/// Any bytes as each thing that a TPM gives, and as a file with values of registers.
@main
struct FuzzTPM {
    static func main() {
        Fuzzing.run { pointer, count in
            FuzzTPM.check(Array(UnsafeBufferPointer(start: pointer, count: count)))
            return 0
        }
    }

    private static func check(_ bytes: [UInt8]) {
        reading(bytes) { bytes throws(MalformedInput) in try attest(Attest(parsing: bytes), of: bytes) }
        reading(bytes) { bytes throws(MalformedInput) in _ = try TPMSignature(parsing: bytes) }
        reading(bytes) { bytes throws(MalformedInput) in
            let area = try PublicArea(parsing: bytes)
            Fuzzing.require(bytes.count - area.bytes.count <= 2, "bytes of the public area are lost")
            let again = try? PublicArea(parsing: area.bytes)
            Fuzzing.require(again == area, "a public area by itself is another one")
        }
        reading(bytes) { bytes throws(MalformedInput) in try values(PCRValues(parsing: bytes)) }
        let text = String(decoding: bytes, as: UTF8.self)
        reading(Array(text.utf8)) { _ throws(MalformedInput) in try selection(PCRSelection(parsing: text)) }
    }

    private static func reading(_ bytes: [UInt8], _ read: ([UInt8]) throws(MalformedInput) -> Void) {
        do throws(MalformedInput) {
            try read(bytes)
        } catch {
            Fuzzing.require(0...bytes.count ~= error.offset, "an error outside of the input")
        }
    }

    /// Bytes that follow are counted, and what a quote selects is written and read as the same.
    private static func attest(_ attest: Attest, of bytes: [UInt8]) {
        Fuzzing.require(attest.trailingByteCount < bytes.count, "more bytes follow than there are")
        guard let quote = attest.quote else { return }
        Fuzzing.require(quote.selection.banks.count <= 8, "more banks than any TPM has")
        _ = quote.selection.description
    }

    private static func selection(_ selection: PCRSelection) {
        guard selection.banks.allSatisfy({ !$0.registers.isEmpty }) else { return }
        let again = try? PCRSelection(parsing: selection.description)
        Fuzzing.require(again == selection, "a selection is written as another one")
    }

    /// Every value fits its bank, and lines say the same.
    private static func values(_ values: PCRValues) {
        var lines = ""
        for bank in values.algorithms {
            for (register, value) in values.registers(of: bank) {
                Fuzzing.require(value.bytes.count == bank.size, "a value does not fit its bank")
                Fuzzing.require(0..<PCRValues.registerCount ~= register, "there is no such register")
                lines += "\(bank) \(register) \(value)\n"
            }
        }
        guard !lines.isEmpty else { return }
        let again = try? PCRValues(parsing: Array(lines.utf8))
        Fuzzing.require(again == values, "lines say something else")
    }
}
