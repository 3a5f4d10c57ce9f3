import Messages

/// What firmware hashes of an EFI image: the headers, the sections and what follows them, without what a signature
/// changes.
///
/// The rules are those of "Windows Authenticode Portable Executable Signature Format", section "Calculating the PE
/// Image Hash", as UEFI firmware follows them; the structure is that of the "Microsoft PE Format".
public struct PEImage: Hashable, Sendable {
    /// The largest image that is read.
    public static let sizeLimit = 256 << 20

    /// The parts of the file that enter the hash, in this order.
    public let hashedRanges: [Range<Int>]

    /// Where the table of certificates stands; nil when the image is not signed.
    public let certificates: Range<Int>?

    /// Reads the headers of an image.
    /// - Throws: `MalformedInput` at the first byte that does not fit.
    public init(_ bytes: [UInt8]) throws(MalformedInput) {
        guard bytes.count <= Self.sizeLimit else {
            throw MalformedInput("an image of more than \(Self.sizeLimit >> 20) MiB is not read", at: Self.sizeLimit)
        }
        let header = try PEHeader(bytes.span.bytes)
        certificates = try Self.certificates(header, size: bytes.count)
        let headers = try Self.headers(header, size: bytes.count)
        let sections = try Self.sections(bytes.span.bytes, header)
        let rest = try Self.rest(header, sections, certificates: certificates, size: bytes.count)
        hashedRanges = headers + sections + rest
    }

    /// The headers without the checksum and without the entry that points to the certificates.
    private static func headers(_ header: PEHeader, size: Int) throws(MalformedInput) -> [Range<Int>] {
        let places = [header.checksum, header.certificateEntry].compactMap { $0 }
        guard header.sizeOfHeaders >= places.map(\.upperBound).max() ?? 0, header.sizeOfHeaders <= size else {
            throw MalformedInput("headers of \(header.sizeOfHeaders) bytes do not fit", at: header.sizeOfHeadersOffset)
        }
        var start = 0
        var ranges: [Range<Int>] = []
        for place in places {
            ranges.append(start..<place.lowerBound)
            start = place.upperBound
        }
        return ranges + [start..<header.sizeOfHeaders]
    }

    /// The contents of the sections in the order in which they stand in the file.
    private static func sections(_ bytes: RawSpan, _ header: PEHeader) throws(MalformedInput) -> [Range<Int>] {
        let sections = try header.sections(bytes).map(\.content).filter { !$0.isEmpty }
        return sections.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    }

    /// What follows as many bytes as have been hashed, up to the certificates.
    private static func rest(
        _ header: PEHeader,
        _ sections: [Range<Int>],
        certificates: Range<Int>?,
        size: Int
    ) throws(MalformedInput) -> [Range<Int>] {
        // Firmware counts what it has hashed and goes on from there; it does not look where the last section ends.
        let hashed = header.sizeOfHeaders + sections.reduce(0) { $0 + $1.count }
        let end = size - (certificates?.count ?? 0)
        guard hashed <= size else {
            throw MalformedInput("the sections are larger than the file", at: header.sectionTable)
        }
        return hashed < end ? [hashed..<end] : []
    }

    private static func certificates(_ header: PEHeader, size: Int) throws(MalformedInput) -> Range<Int>? {
        guard let place = header.certificateEntry, !header.certificates.isEmpty else { return nil }
        guard header.certificates.upperBound <= size, header.certificates.lowerBound >= header.sizeOfHeaders else {
            throw MalformedInput("the table of certificates does not lie in the file", at: place.lowerBound)
        }
        // Firmware takes the length of the table from the end of the file: elsewhere, what it hashes is undefined.
        guard header.certificates.upperBound == size else {
            throw MalformedInput("the table of certificates is not the end of the file", at: place.lowerBound)
        }
        return header.certificates
    }
}
