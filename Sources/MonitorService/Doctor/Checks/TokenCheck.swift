import Messages
import MonitorConfiguration
import SourceText

/// Whether the file of tokens can be read, by nobody else, and holds some.
struct TokenCheck: DoctorCheck {
    static let name = "tokens"

    func answers(_ context: DoctorContext) async -> [DoctorAnswer] {
        guard let path = context.configuration.access?.tokens else {
            return [.skipped("'access' is not set: only this machine is answered, and without tokens")]
        }
        do throws(SmallFile.Failure) {
            return [Self.answer(path, try SmallFile.read(path, limit: TokenFile.sizeLimit))]
        } catch {
            return [.failed("\(path) cannot be read: \(error.reason)", "let the user of the monitor read it")]
        }
    }

    private static func answer(_ path: String, _ bytes: [UInt8]) -> DoctorAnswer {
        let source = SourceFile(path: path, bytes: bytes)
        do throws(SyntaxError) {
            let tokens = try TokenFile(source)
            guard tokens.count > 0 else {
                return .failed("\(path) holds no token: nobody may use the interface", "add a line NAME ROLE SHA256")
            }
            guard SmallFile.permissions(of: path).map({ $0 & 0o022 == 0 }) ?? true else {
                return .failed("other users may write to \(path), and so add tokens", "chmod 600 \(path)")
            }
            guard SmallFile.permissions(of: path).map({ $0 & 0o004 == 0 }) ?? true else {
                return .warning("all users may read the names and hashes in \(path)", "chmod 600 \(path)")
            }
            return .ok("\(path): \(tokens.count) tokens")
        } catch {
            let line = source.position(at: error.range.lowerBound).line
            return .failed("\(path):\(line): \(error.message)", "correct the line")
        }
    }
}
