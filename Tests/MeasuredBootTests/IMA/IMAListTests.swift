import MeasuredBoot
import TestSupport
import Testing

/// The lists of the kernel say the same in binary and as text.
struct IMAListTests {
    private let sha1 = [UInt8](repeating: 0x5A, count: 20)
    private let sha256 = [UInt8](repeating: 0xA5, count: 32)

    private func entry(_ template: String, digest: [UInt8]? = nil, register: UInt32 = 10) -> ByteBuilder {
        ByteBuilder().little(register).adding(digest ?? sha1).littleSized(Array(template.utf8))
    }

    private func fields(_ fields: [UInt8]...) -> [UInt8] {
        fields.reduce(ByteBuilder()) { $0.littleSized($1) }.bytes
    }

    private var binary: [UInt8] {
        let digest = Array("sha256:\0".utf8) + sha256
        let ng = fields(digest, Array("/bin/a b\0".utf8))
        let signed = fields(digest, Array("/bin/c\0".utf8), [3, 2, 1])
        let unsigned = fields(digest, Array("/bin/d\0".utf8), [])
        return entry("ima").adding(sha1).littleSized(Array("/etc/x y".utf8)).bytes
            + entry("ima-ng").littleSized(ng).bytes + entry("ima-sig").littleSized(signed).bytes
            + entry("ima-sig", digest: [UInt8](repeating: 0, count: 20)).littleSized(unsigned).bytes
            + entry("ima-modsig").littleSized([1, 2]).bytes
    }

    private var text: String {
        let digest = "sha256:\(Hexadecimal.text(sha256))"
        let template = Hexadecimal.text(sha1)
        return """
            10 \(template) ima \(template) /etc/x y
            10 \(template) ima-ng \(digest) /bin/a b
            10 \(template) ima-sig \(digest) /bin/c 030201
            10 \(String(repeating: "0", count: 40)) ima-sig \(digest) /bin/d\u{20}

            """
    }

    @Test func readsBothForms() throws {
        let list = try IMAList(parsing: binary)
        #expect(list.entries.map(\.template) == ["ima", "ima-ng", "ima-sig", "ima-sig", "ima-modsig"])
        #expect(list.entries.map { $0.file?.pathText } == ["/etc/x y", "/bin/a b", "/bin/c", "/bin/d", nil])
        #expect(list.entries.map(\.isViolation) == [false, false, false, true, false])
        #expect(list.entries[2].file?.signature == [3, 2, 1] && list.entries[2].file?.digest.bytes == sha256)
        #expect(list.entries[4].measurement == .fields([1, 2]) && list.entries[4].hashedBytes == [1, 2])
        #expect(try IMAList(parsing: Array(text.utf8)).entries == Array(list.entries.prefix(4)))
    }

    @Test func knowsWhatIsHashed() throws {
        let entries = try IMAList(parsing: binary).entries
        #expect(entries[0].hashedBytes?.count == 20 + 256)
        #expect(entries[1].hashedBytes == fields(Array("sha256:\0".utf8) + sha256, Array("/bin/a b\0".utf8)))
        let other = try IMAList(parsing: Array("10 \(Hexadecimal.text(sha1)) ima-buf sha256:00 key 41".utf8)).entries[0]
        #expect(other.measurement == .text("sha256:00 key 41") && other.hashedBytes == nil && other.file == nil)
    }

    @Test func refusesWhatIsNoList() throws {
        let first = entry("ima-ng").littleSized(fields(Array("sha256:\0".utf8), Array("a\0".utf8))).bytes
        for count in first.indices.dropFirst() {
            #expect(throws: MalformedInput.self) { try IMAList(parsing: Array(first.prefix(count))) }
        }
        let digest = Hexadecimal.text(sha1)
        for bytes in [
            entry("ima-ng", register: 24).littleSized([]).bytes, entry("ima-ng").little(UInt32.max).bytes,
            entry("ima-ng").littleSized(fields(sha1, [0x61, 0])).bytes,
            entry("ima-ng").littleSized(fields(Array("sha1:\0".utf8), [0x61])).bytes,
            entry("ima-ng").littleSized(fields(Array("sha1:\0".utf8), [0]) + [1]).bytes,
            Array("24 \(digest) ima \(digest) a".utf8), Array("10 00 ima \(digest) a".utf8),
            Array("10 \(digest)".utf8), Array("10 \(digest) ima-ng \(digest) a".utf8),
            Array("10 \(digest) ima-sig sha1:\(digest) a zz".utf8), Array("1x".utf8),
        ] {
            #expect(throws: MalformedInput.self) { try IMAList(parsing: bytes) }
        }
        #expect(throws: MalformedInput.self) { try IMAList(parsing: binary, limits: MeasurementLimits(eventCount: 2)) }
        #expect(throws: MalformedInput.self) { try IMAList(parsing: binary, limits: MeasurementLimits(logSize: 9)) }
        #expect(throws: MalformedInput.self) { try IMAList(parsing: binary, limits: MeasurementLimits(eventSize: 9)) }
        #expect(try IMAList(parsing: []).entries.isEmpty)
    }

    @Test(.enabled(if: Corpus.isHere)) func readsTheLab() throws {
        let paths = Corpus.files(below: "lab").filter { $0.hasSuffix("/ima.bin") }
        #expect(paths.count > 10)
        for path in paths {
            let list = try IMAList(parsing: Corpus.bytes("lab/\(path)"))
            let text = try IMAList(parsing: Corpus.bytes("lab/\(path.dropLast(3))txt"))
            #expect(list == text && list.entries.first?.file?.pathText == "boot_aggregate", "\(path)")
        }
    }
}
