/// What Google's firmware says about confidential computing (Compute Engine, "GCE NonHostInfo" in PCR 0).
public enum NonHostInfo: String, Hashable, Sendable {
    /// None.
    case none
    /// AMD SEV.
    case sev = "AMD SEV"
    /// AMD SEV-ES.
    case sevES = "AMD SEV-ES"
    /// Intel TDX.
    case tdx = "Intel TDX"
    /// AMD SEV-SNP.
    case sevSNP = "AMD SEV-SNP"

    private static let signature = Array("GCE NonHostInfo\0".utf8)

    /// Reads the data of an event; nil when it is not Google's, or names a technology that is not known.
    init?(_ data: ArraySlice<UInt8>) {
        guard data.count == 32, data.starts(with: Self.signature) else { return nil }
        switch data[data.startIndex + Self.signature.count] {
        case 0: self = .none
        case 1: self = .sev
        case 2: self = .sevES
        case 3: self = .tdx
        case 4: self = .sevSNP
        default: return nil
        }
    }
}
