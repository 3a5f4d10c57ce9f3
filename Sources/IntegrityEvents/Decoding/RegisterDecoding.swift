import JSONSyntax
import MeasuredBoot
import Messages

/// Reads the measurements of a report: `{"pcrNum": "PCR_4", "hashAlgo": "SHA1", "value": "base64"}`.
///
/// No raw entry with measurements has been published, so every likely spelling is read, and nothing is guessed at.
enum RegisterDecoding {
    /// The values of the elements of a list of that name.
    static func values(_ name: String, of elements: [JSONNode]) throws(EntryFault) -> [RegisterValue] {
        var values: [RegisterValue] = []
        for element in elements {
            guard case .object = element.kind else { throw FieldReading.mismatch(name, element, "a list of objects") }
            let value = try self.value(element)
            let other = values.first { $0.pcr == value.pcr && $0.algorithm == value.algorithm }
            guard let other else {
                values.append(value)
                continue
            }
            guard other == value else {
                throw EntryFault("PCR \(value.pcr) of \(value.algorithm) has two values in '\(name)'")
            }
        }
        return values
    }

    private static func value(_ measurement: JSONNode) throws(EntryFault) -> RegisterValue {
        guard let written = try FieldReading.textOrNumber("pcrNum", of: measurement) else {
            throw EntryFault("a measurement lacks 'pcrNum'")
        }
        guard let pcr = register(written) else {
            throw EntryFault("there is no PCR '\(written)'; they count from 0 to \(PCRValues.registerCount - 1)")
        }
        guard let text = try FieldReading.text("value", of: measurement) else {
            throw EntryFault("the measurement of PCR \(pcr) lacks 'value'")
        }
        guard let bytes = Base64.decode(text) else { throw EntryFault("the value of PCR \(pcr) is not base64") }
        let algorithm = try algorithm(
            FieldReading.text("hashAlgo", of: measurement),
            length: bytes.count,
            pcr: pcr
        )
        return RegisterValue(pcr: pcr, algorithm: algorithm, value: Digest(bytes))
    }

    /// The number in `PCR_4`, `pcr4` or `4`.
    static func register(_ text: String) -> Int? {
        var digits = text.lowercased()[...]
        if digits.hasPrefix("pcr") {
            digits = digits.dropFirst(3)
            if digits.first == "_" || digits.first == "-" || digits.first == " " { digits = digits.dropFirst() }
        }
        guard digits.count <= 2, let number = Int(digits), 0..<PCRValues.registerCount ~= number, digits.first != "+",
            digits.first != "-"
        else { return nil }
        return number
    }

    private static func algorithm(
        _ name: String?,
        length: Int,
        pcr: Int
    ) throws(EntryFault) -> DigestAlgorithm {
        guard let name, !name.isEmpty else {
            guard let algorithm = DigestAlgorithm.judged.first(where: { $0.size == length }) else {
                throw EntryFault("the value of PCR \(pcr) has \(length) bytes, as no known digest has")
            }
            return algorithm
        }
        guard let algorithm = algorithm(named: name), let size = algorithm.size else {
            throw EntryFault("the digest algorithm '\(name)' of PCR \(pcr) is not known")
        }
        guard size == length else {
            throw EntryFault("the value of PCR \(pcr) has \(length) bytes, where \(algorithm) has \(size)")
        }
        return algorithm
    }

    /// `SHA1`, `SHA-256`, `sha_384` or `TPM_ALG_SHA256`.
    static func algorithm(named name: String) -> DigestAlgorithm? {
        let letters = String(name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " })
        let bare = letters.hasPrefix("tpmalg") ? String(letters.dropFirst(6)) : letters
        return DigestAlgorithm.judged.first { $0.name == bare }
    }
}
