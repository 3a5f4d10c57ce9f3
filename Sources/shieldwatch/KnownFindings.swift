import Findings
import Reporting
import SourceText
import TerraformInput

/// Findings held against a baseline, or why they could not be.
struct KnownFindings {
    private(set) var findings: [Finding]
    private(set) var match: BaselineMatch?
    private(set) var unread: [UnreadFile] = []
    private(set) var sources: [String: SourceFile] = [:]

    /// - Parameters:
    ///   - roots: what was scanned, which the baseline has to be about.
    ///   - baseline: the file; nil leaves the findings as they are.
    init(_ findings: [Finding], roots: [String], baseline path: String?) {
        self.findings = findings
        guard let path else { return }
        let bytes: [UInt8]
        do throws(FileSystemError) {
            bytes = try DiskFileSystem().read(path, limit: Baseline.sizeLimit)
        } catch {
            unread = [UnreadFile(file: path, error: error.message)]
            return
        }
        let source = SourceFile(path: path, bytes: bytes)
        do throws(SyntaxError) {
            let baseline = try Baseline(source)
            if let refusal = baseline.refusal(for: roots) {
                unread = [UnreadFile(file: path, error: refusal)]
            } else {
                let (judged, match) = baseline.apply(to: findings, file: path)
                (self.findings, self.match) = (judged, match)
            }
        } catch {
            let place = source.position(at: error.range.lowerBound)
            unread = [UnreadFile(file: path, line: place.line, column: place.column, error: error.message)]
            sources = [path: source]
        }
    }
}
