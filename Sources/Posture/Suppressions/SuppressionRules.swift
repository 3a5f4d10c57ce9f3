import Findings

/// What is said about comments that suppress findings, described like the rules so that `explain` and the formats
/// know it. None of them points at a setting: ``SuppressionReview`` finds them.
enum SuppressionRules {
    static let all = [unused, expired, withoutReason, invalid]

    private static let references = [
        "https://developer.hashicorp.com/terraform/language/syntax/configuration#comments",
        "https://developer.hashicorp.com/terraform/language/syntax/json#comment-properties",
    ]

    static let unused = RuleDescription(
        id: "suppression-unused",
        severity: .low,
        cis: nil,
        aliases: [],
        english: RuleProse(
            title: "Suppressions that cover nothing",
            summary: "Every shieldwatch:ignore comment covers a finding of each rule that it names.",
            risk: [
                """
                A comment that covers nothing today covers whatever comes tomorrow: the next change that switches the \
                protection off at that place would go unreported, for a reason that was given for something else.
                """,
                """
                Most of these are good news: the finding was repaired and the comment was left behind. Some are not: \
                the comment stands one block too low and never did what its author thinks it does.
                """,
            ],
            repair: [
                """
                Delete the comment, or the name of the rule that has nothing to report there. Nothing that runs is \
                touched.
                """,
                """
                If it was meant for a finding that is still reported, move it: to the end of the line where the block \
                or attribute begins, or to the line above. Of two comments for the same finding the one at the \
                narrower place counts.
                """,
            ]
        ),
        japanese: .japaneseSuppressionUnused,
        commands: nil,
        bad: pool("# shieldwatch:ignore node-secure-boot the driver is unsigned\n", secureBoot: true),
        good: pool("", secureBoot: true),
        references: references
    )

    static let expired = RuleDescription(
        id: "suppression-expired",
        severity: .medium,
        cis: nil,
        aliases: [],
        english: RuleProse(
            title: "Suppressions whose last day is over",
            summary: "No shieldwatch:ignore comment has a last day, `until YYYY-MM-DD`, that is in the past.",
            risk: [
                """
                Somebody accepted a risk for a time, and the time is over. The finding is reported again from the day \
                after, so nothing is hidden; this says why it came back and who may know more.
                """,
                """
                The days are those of Coordinated Universal Time, and the last day itself still counts. \
                `scan --today YYYY-MM-DD` shows what another day will bring.
                """,
            ],
            repair: [
                "Repair the finding and delete the comment: that is what the day was set for.",
                """
                If the reason still holds, decide again: give the comment a new day, and a reason that is true today. \
                Nothing that runs is touched.
                """,
            ]
        ),
        japanese: .japaneseSuppressionExpired,
        commands: nil,
        bad: pool("# shieldwatch:ignore node-secure-boot the driver is unsigned until 2020-01-31\n", secureBoot: false),
        good: pool(
            "# shieldwatch:ignore node-secure-boot the driver is unsigned until 9999-12-31\n",
            secureBoot: false
        ),
        references: references
    )

    static let withoutReason = RuleDescription(
        id: "suppression-without-reason",
        severity: .medium,
        cis: nil,
        aliases: [],
        english: RuleProse(
            title: "Suppressions without a reason",
            summary: "Every shieldwatch:ignore comment says why, behind the rules that it names.",
            risk: [
                """
                A suppression without a reason cannot be reviewed: nobody can tell an accepted risk from a check that \
                was in the way. It is therefore not honoured, and what it was to cover is still reported.
                """,
                "A year later the reason is all that is left of the decision. Its author may have left as well.",
            ],
            repair: [
                "Write the reason behind the rule: `# shieldwatch:ignore node-secure-boot the GPU driver is unsigned`.",
                """
                A day on which to decide again may follow at the end: `until 2027-01-31`. Nothing that runs is touched.
                """,
            ]
        ),
        japanese: .japaneseSuppressionWithoutReason,
        commands: nil,
        bad: pool("# shieldwatch:ignore node-secure-boot\n", secureBoot: false),
        good: pool("# shieldwatch:ignore node-secure-boot the driver is unsigned\n", secureBoot: false),
        references: references
    )

    static let invalid = RuleDescription(
        id: "suppression-invalid",
        severity: .medium,
        cis: nil,
        aliases: [],
        english: RuleProse(
            title: "Suppressions that cannot be understood",
            summary: """
                Every comment that begins with shieldwatch: reads shieldwatch:ignore RULE reason, names rules that \
                exist, has its day at the end, belongs to a block or attribute, and contradicts no other.
                """,
            risk: [
                """
                Such a comment is not honoured, so nothing is hidden by it; but its author believes that something is. \
                A mistyped day would be the worst: taken for a part of the reason, it would never come.
                """,
                """
                Where two comments give one rule different reasons or days for the same lines, neither counts: which \
                of the two decisions holds is for people to say.
                """,
            ],
            repair: [
                """
                Read what the finding says is wrong and edit the comment: `# shieldwatch:ignore RULE reason`, several \
                rules with commas and no spaces between them, and `until YYYY-MM-DD` at the very end if there is a \
                last day. In JSON it is a member with the name "//".
                """,
                """
                Write it at the end of the line where the block or attribute begins, or on the line above, without \
                blank lines between. Nothing that runs is touched.
                """,
            ]
        ),
        japanese: .japaneseSuppressionInvalid,
        commands: nil,
        bad: pool("# shieldwatch:ignore node-secure-bot the driver is unsigned\n", secureBoot: false),
        good: pool("# shieldwatch:ignore node-secure-boot the driver is unsigned\n", secureBoot: false),
        references: references
    )

    private static func pool(_ comment: String, secureBoot: Bool) -> String {
        comment + """
            resource "google_container_node_pool" "workers" {
              cluster = "prod"
              node_config {
                shielded_instance_config {
                  enable_secure_boot = \(secureBoot)
                }
              }
            }
            """
    }
}
