import Foundation
import Messages
import SourceText
import TestSupport
import Testing

@testable import Notifiers

/// Which notifiers there are, and how their settings are refused.
struct NotifierRegistryTests {
    @Test func everyKindHasItsLine() throws {
        let files = PackageFolder.names(in: "Sources/Notifiers/Kinds")
        let types = try files.flatMap { file in
            try PackageFolder.text("Sources/Notifiers/Kinds/\(file)")
                .matches(of: /struct (\w+): ConfiguredNotifier/).map { String($0.output.1) }
        }
        #expect(Set(types) == Set(NotifierRegistry.all.map { "\($0)" }))
        #expect(Set(NotifierRegistry.kinds).count == NotifierRegistry.kinds.count)
    }

    /// A kind that reads a key it does not declare, or names one twice, is refused or shadowed at once.
    @Test(arguments: NotifierRegistry.kinds)
    func keysAreNamedOnce(_ kind: String) throws {
        let type = try #require(NotifierRegistry.all.first { $0.kind == kind })
        let keys = ChannelReader.commonKeys + type.keys
        #expect(Set(keys).count == keys.count)
    }

    @Test func everyKindIsDescribed() throws {
        let text = try PackageFolder.text("Documentation/notifiers.md")
        for type in NotifierRegistry.all {
            #expect(text.contains("## `\(type.kind)`"), "\(type.kind)")
            for key in ChannelReader.commonKeys + type.keys {
                #expect(text.contains("`\(key)`"), "\(type.kind): \(key)")
            }
        }
    }

    private func refusal(_ keys: String) -> String {
        do {
            _ = try Sample.channel(keys, Sample.context(variables: ["SECRET": "x", "EMPTY": "", "URL": "nothing"]))
            return "accepted"
        } catch let error as SyntaxError {
            let text = "notifiers:\n  - name: ops\n" + keys.split(separator: "\n").map { "    \($0)\n" }.joined()
            let place = SourceFile(path: "", text: text).position(at: error.range.lowerBound)
            return "\(place.line):\(place.column): \(error.message)"
        } catch {
            return "\(error)"
        }
    }

    static let refused: [(String, String)] = [
        ("kind: webhok\nurl: http://a", "3:11: there is no kind of notifier 'webhok'; did you mean 'webhook'?"),
        (
            "kind: carrier-pigeon",
            """
            3:11: there is no kind of notifier 'carrier-pigeon'; the kinds are webhook, slack, pagerduty, alertmanager, \
            email, stdout, file
            """
        ),
        ("kind: webhook", "2:5: notifiers[0].url is missing"),
        ("kind: webhook\nurll: http://a", "4:5: there is no key 'notifiers[0].urll'; did you mean 'url'?"),
        (
            "kind: webhook\nurl: http://u:p@a",
            """
            4:10: notifiers[0].url takes an address that begins with http:// or https://, without a name or password in it
            """
        ),
        ("kind: webhook\nurl: http://a\nurl_env: URL", "5:14: notifiers[0].url and url_env cannot both be set"),
        (
            "kind: webhook\nurl: http://a\nsecret_env: EMPTY",
            "5:17: notifiers[0].secret_env names the variable EMPTY, which is not set"
        ),
        (
            "kind: webhook\nurl: http://a\nsecret_file: /nowhere",
            "5:18: notifiers[0].secret_file takes a file that can be read; /nowhere: No such file or directory"
        ),
        (
            "kind: webhook\nurl: http://a\nsecret: x",
            "5:5: there is no key 'notifiers[0].secret'; did you mean 'secret_file'?"
        ),
        ("kind: slack", "2:5: notifiers[0].webhook_url_file or notifiers[0].webhook_url_env is missing"),
        ("kind: slack\nwebhook_url_env: URL", "4:22: notifiers[0].webhook_url_env takes the place of an address"),
        ("kind: stdout\nformat: yaml", "4:13: notifiers[0].format takes one of text, json"),
        (
            "kind: stdout\nminimum_severity: urgent",
            "4:23: notifiers[0].minimum_severity takes one of low, medium, high"
        ),
        ("kind: stdout\nkinds: [outlier, other]", "4:12: notifiers[0].kinds takes some of outlier, rollout"),
        ("kind: stdout\ntimeout: 0s", "4:14: notifiers[0].timeout takes a length of time"),
        ("kind: stdout\nrate_limit: 10", "4:17: notifiers[0].rate_limit takes a number and a length of time"),
        ("kind: stdout\nlanguage: fr", "4:15: notifiers[0].language takes en or ja"),
        ("kind: file", "2:5: notifiers[0].path is missing"),
        (
            "kind: email\nfrom: a@b\nto: c@d\ntls: none\nusername: u\npassword_env: SECRET",
            "7:15: notifiers[0].username needs TLS: a password is not sent where others can read it"
        ),
        ("kind: email\nfrom: \"a@b>\"\nto: c@d", "4:11: notifiers[0].from takes an address such as"),
        ("kind: email\nfrom: a@b\nto: [c@d, 'x y@z']", "5:9: notifiers[0].to takes addresses such as"),
        (
            "kind: email\nfrom: a@b\nto: c@d\nport: 70000",
            "6:11: notifiers[0].port takes a whole number from 1 to 65535"
        ),
        ("kind: email\nfrom: a@b\nto: c@d\npassword_env: SECRET", "2:5: notifiers[0].username is missing"),
        (
            "kind: alertmanager\nurl: http://a\nusername: u\npassword_env: SECRET\nbearer_token_env: SECRET",
            "5:15: notifiers[0].username and a bearer token cannot both be set"
        ),
        (
            "kind: webhook\nurl: https://a\nca_file: /dev/null",
            "5:14: notifiers[0].ca_file takes a file with certificates"
        ),
    ]

    @Test(arguments: refused) func refuses(_ keys: String, _ expected: String) {
        let seen = refusal(keys)
        #expect(seen.hasPrefix(expected), "\(seen)")
    }

    @Test func secretsComeFromFilesWithoutTheirLastLineFeed() throws {
        try PackageFolder.withTemporaryFolder { folder in
            try PackageFolder.write(["key": "abc\n", "two": "a\nb\n", "none": "\n"], to: folder)
            var reader = ChannelReader(
                try Sample.settings("kind: webhook\nsecret_file: key", in: folder + "/"),
                Sample.context()
            )
            #expect(try reader.secret("secret") == "abc")
            #expect(reader.redaction.text("xabcx") == "x***x")
            for name in ["two", "none"] {
                let seen = refusal("kind: webhook\nurl: http://a\nsecret_file: \(folder)/\(name)")
                #expect(seen.contains("takes a file with one line of text"), "\(seen)")
            }
        }
    }
}
