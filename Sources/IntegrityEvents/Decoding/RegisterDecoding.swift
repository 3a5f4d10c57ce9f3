import LogEntries
import MeasuredBoot
import Messages

/// Reads the measurements of a report: `{"pcrNum": "PCR_4", "hashAlgo": "SHA1", "value": "base64"}`.
///
/// No raw entry with measurements has been published, so every likely spelling is read, and nothing is guessed at.
enum RegisterDecoding {
    /// The values of the elements of a list of that name.
    static func values(_ name: String, of array: JSONValue) -> MeasurementList {
        var list = MeasurementList()
        var elements = array.children
        while elements.advance() {
            do throws(EntryFault) {
                try add(elements.value, of: name, to: &list)
            } catch {
                list.faults.append(error.message)
            }
        }
        return list
    }

    private static func add(_ element: JSONValue, of name: String, to list: inout MeasurementList) throws(EntryFault) {
        guard element.kind == .object else { throw FieldReading.mismatch(name, element, "a list of objects") }
        let value = try self.value(element)
        let other = list.values.first { $0.pcr == value.pcr && $0.algorithm == value.algorithm }
        guard let other else { return list.values.append(value) }
        guard other == value else {
            throw EntryFault("PCR \(value.pcr) of \(value.algorithm) has two values in '\(name)'")
        }
    }

    private static func value(_ measurement: JSONValue) throws(EntryFault) -> RegisterValue {
        guard let written = try FieldReading.textOrNumber(EntryNames.pcrNum, of: measurement) else {
            throw EntryFault("a measurement lacks 'pcrNum'")
        }
        guard let pcr = register(written) else {
            throw EntryFault("there is no PCR '\(written)'; they count from 0 to \(PCRValues.registerCount - 1)")
        }
        guard let text = try FieldReading.text(EntryNames.value, of: measurement) else {
            throw EntryFault("the measurement of PCR \(pcr) lacks 'value'")
        }
        guard let bytes = Base64.decode(text) else { throw EntryFault("the value of PCR \(pcr) is not base64") }
        let algorithm = try algorithm(
            FieldReading.textOrNumber(EntryNames.hashAlgo, of: measurement),
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
        if let point = digits.firstIndex(of: "."), digits[digits.index(after: point)...].allSatisfy({ $0 == "0" }) {
            digits = digits[..<point]
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
        guard let name, !isUnspecified(name) else {
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

    /// What stands for no algorithm: the value 0 of an enumeration, by number or name.
    private static func isUnspecified(_ name: String) -> Bool {
        let name = name.lowercased()
        return name.isEmpty || name == "0" || name.hasSuffix("unspecified") || name == "unknown"
    }

    /// `SHA1`, `SHA-256`, `sha_384`, `TPM2_ALG_SHA256`, `HASH_ALGO_SHA1`, or the number that the TPM has for it: `11`,
    /// `0x000B`.
    static func algorithm(named name: String) -> DigestAlgorithm? {
        let letters = String(name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " })
        let number = letters.hasPrefix("0x") ? UInt16(letters.dropFirst(2), radix: 16) : UInt16(letters)
        if let number { return DigestAlgorithm.judged.first { $0.rawValue == number } }
        let prefixes = ["tpmalg", "tpm2alg", "hashalgorithm", "hashalgo", "alg"]
        let prefix = prefixes.first { letters.hasPrefix($0) } ?? ""
        let bare = letters.dropFirst(prefix.count)
        return DigestAlgorithm.judged.first { $0.name == bare }
    }
}
