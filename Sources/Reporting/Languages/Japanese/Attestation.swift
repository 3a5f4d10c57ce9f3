extension JapaneseTemplates {
    /// What is said about quotes, attestation keys and verdicts.
    static let attestation = quotes.merging(keys) { old, _ in old }
        .merging(verdicts) { old, _ in old }
        .merging(structures) { old, _ in old }
        .merging(measurements) { old, _ in old }
        .merging(verification) { old, _ in old }

    private static let quotes = [
        "the TPM itself made this quote": "このクォートは TPM 自身が作成したものです",
        "it begins with 0x{0}, not as what a TPM makes itself":
            "先頭が 0x{0} で、TPM 自身が作成したデータの形式ではありません",
        "the TPM attests to something else: {0}": "TPM が証明しているのは別のものです: {0}",
        "every byte belongs to the quote": "すべてのバイトがクォートの一部です",
        "{0} bytes follow behind the quote": "クォートの後ろに余分なデータが {0} バイトあります",

        "the nonce is the one expected": "ノンスは期待値と同じです",
        "the nonce is the one expected, but {0} bytes are too few to show that the quote is fresh":
            "ノンスは期待値と同じですが、{0} バイトでは短すぎるため、クォートが新しいことは示せません",
        "the quote was made for another nonce: {0}": "クォートは別のノンスに対して作成されています: {0}",
        "no nonce is given, so that the quote may be an old one":
            "ノンスが指定されていないため、古いクォートである可能性があります",

        "the quote covers {0}": "クォートの対象は {0} です",
        "the quote lacks {0}": "クォートに {0} が含まれていません",
        "there is no selection of PCRs": "PCR が選択されていません",
        "the quote covers no bank, as a TPM does for a bank that it does not have":
            "クォートはどのバンクも対象にしていません。TPM にないバンクを指定するとこうなります",
        "the bank {0} is selected twice": "バンク {0} が重複して選択されています",
        "the bank {0} is none that boots are judged by": "バンク {0} はブートの判定に使えません",
        "{0} bytes select PCRs of {1}, where a TPM has three":
            "{1} の PCR の選択が {0} バイトあります(TPM では 3 バイトです)",
        "no PCR of the bank {0} is selected": "バンク {0} の PCR が 1 つも選択されていません",
        "PCR {0} is selected, and there is none": "存在しない PCR {0} が選択されています",

        "the values of all {0} PCRs are those that the TPM signed": "{0} 個の PCR の値はすべて TPM が署名した値です",
        "the values of the PCRs are not those that the TPM signed": "PCR の値が TPM の署名した値と異なります",
        "there is no digest of PCRs": "PCR のダイジェストがありません",
        "the digest covers no PCR": "ダイジェストの対象になる PCR がありません",
        "digests of the kind {0} are not computed": "{0} のダイジェストは計算できません",
        "no value of {0} is given, and the event log does not explain it; give the PCR values along":
            "{0} の値が指定されておらず、イベントログからもわかりません。PCR の値も指定してください",
        "{0} is signed, and the PCR values that came along lack it":
            "{0} は署名されていますが、送られてきた PCR の値に含まれていません",

        "the key signed the quote ({0}, {1})": "クォートはこの鍵で署名されています({0}、{1})",
        "the signature is not that of this key over this quote": "この鍵によるこのクォートの署名ではありません",
        "signatures over {0} are not verified": "{0} による署名は検証できません",
        "the quote is signed over SHA-1, for which collisions can be made; --allow {0} lets it pass":
            "クォートの署名に、衝突を作り出せる SHA-1 が使われています。許容する場合は `--allow {0}` を指定してください",
        "the key signs by {0}, and the signature is {1}, {2}":
            "鍵の署名方式は {0} ですが、署名は {1}、{2} で作成されています",
    ]

    private static let keys = [
        "a mere public key does not say what the TPM lets it sign":
            "公開鍵だけでは、TPM がその鍵で何に署名できるのかわかりません",
        "the key lacks the attribute {0}": "鍵に属性 {0} がありません",
        "the key decrypts as well, so that it is no attestation key":
            "鍵が復号にも使えるため、構成証明鍵ではありません",
        "the key is a restricted signing key that never leaves its TPM":
            "鍵は TPM の外に出ない、制限付きの署名鍵です",
        "the quote names this key, a primary key of the {0} hierarchy":
            "クォートの署名者はこの鍵({0} 階層のプライマリ鍵)です",
        "the quote names a signer that is no primary key of this public area":
            "クォートにある署名者の名前は、この公開鍵がプライマリ鍵の場合の名前と一致しません",

        "the certificate is that of a key that signs": "証明書は署名用の鍵のものです",
        "the certificate does not say what its key is for": "証明書に鍵の用途が記載されていません",
        "this is the certificate of an endorsement key, which signs no quotes":
            "これは承認鍵(EK)の証明書です。承認鍵はクォートに署名しません",
        "this is the certificate of an authority, not of an attestation key":
            "これは構成証明鍵ではなく、認証局の証明書です",
        "the certificate's key may not sign": "証明書の鍵は署名に使えません",
        "the certificate is that of the key": "証明書は指定された鍵のものです",
        "the certificate is that of another key than the one given": "証明書は指定された鍵のものではありません",
        "the certificate leads to a root that is trusted": "証明書は信頼できるルート証明書につながっています",
        "there is no certificate": "証明書がありません",
        """
        the certificate does not lead to a root that is trusted; give its intermediates and its root along, or a folder \
        of roots
        """: """
        証明書が信頼できるルート証明書につながっていません。中間証明書とルート証明書も指定するか、ルート証明書のフォルダを\
        指定してください
        """,
        "the certificate leads to a root, and yet: {0}":
            "証明書はルート証明書につながっていますが、次の問題があります: {0}",
        "an issuer may not sign certificates": "発行者に証明書への署名が許可されていません",
        "a certificate is signed over SHA-1": "証明書の署名に SHA-1 が使われています",
        "a certificate is for another purpose than keys of TPMs": "証明書の用途が TPM の鍵ではありません",
        "a name cannot be read": "名前を読み取れません",
        "a certificate has a name of a kind that no TPM has": "証明書に、TPM にはない種類の名前があります",

        "instance {0}: {1} (project {2})": "インスタンス {0}: {1}(プロジェクト番号 {2})",
        "the certificate's instance identity cannot be read": "証明書にあるインスタンスの識別情報を読み取れません",
        "the key belongs to a host that is not in production: {0}": "鍵は本番環境ではないホストのものです: {0}",
        "the certificate does not say whether {0} is in production":
            "{0} が本番環境かどうかが証明書に記載されていません",
        "the key is the one that instance {0} was enrolled with": "鍵はインスタンス {0} の登録済みの鍵と一致しています",
        "no certificate says which instance this is": "どのインスタンスかを示す証明書がありません",
        "the certificate names no instance, and {0} is expected":
            "証明書にインスタンスが記載されていません(期待値: {0})",
        "the certificate is that of {0}, and {1} is expected": "証明書は {0} のものです(期待値: {1})",
        "the certificate is that of {0}": "証明書は {0} のものです",

        "it is still the same boot, after {0} resets": "リセット回数は {0} 回のままで、同じブートです",
        "the node was rebooted since the earlier quote: its TPM counts {0} resets, not {1}":
            "前回のクォートの後にノードが再起動されています(TPM のリセット回数 {0}、前回は {1})",
        "this quote is older than the earlier one: {0} resets, not {1}":
            "このクォートは前回のクォートより古いものです(TPM のリセット回数 {0}、前回は {1})",
        "the node was not suspended in between": "前回のクォートの後、ノードは一時停止されていません",
        "the node was resumed from suspension: its TPM counts {0} restarts":
            "ノードは一時停止から再開されています(TPM の再開回数 {0})",
        "the TPM's firmware is the same as before: {0}": "TPM のファームウェアは前回と同じです: {0}",
        "the TPM's firmware is older than before: {0}, not {1}":
            "TPM のファームウェアが前回より古くなっています(今回 {0}、前回 {1})",
        "the TPM's firmware is newer than before: {0}, not {1}":
            "TPM のファームウェアが前回より新しくなっています(今回 {0}、前回 {1})",
    ]

    private static let verdicts = [
        "the log gives the values that the TPM signed": "イベントログは TPM が署名した値を再現します",
        "the log gives other values than the TPM signed: {0}":
            "イベントログから計算した値が TPM の署名した値と異なります: {0}",
        "registers were extended that the log is silent about: {0}":
            "イベントログに記録のない PCR が拡張されています: {0}",
        "the log has none of the banks that the TPM signed": "TPM が署名したバンクがイベントログにありません",
        "the log is not replayed: the quote does not say what the registers hold":
            "クォートから PCR の値がわからないため、イベントログを照合できません",
        "the log has no bank that boots are judged by": "ブートの判定に使えるバンクがイベントログにありません",
        "the log gives the values that the TPM signed; the operating system closed {0}":
            "イベントログは TPM が署名した値を再現します。{0} はオペレーティング システムが閉じたバンクです",
        "the log and the quote have no bank in common that is stronger than SHA-1":
            "イベントログとクォートに共通するバンクのうち、SHA-1 より強いものがありません",
        "there is no event log, so nothing can be compared with the references":
            "イベントログがないため、参照値と比較できません",
        "the quote does not prove what was measured into PCR {0}":
            "PCR {0} に何が測定されたのかを、クォートでは証明できません",
        "{0}, and {1} more": "{0}、ほか {1} 件",
        "nothing takes the trust from the log": "イベントログの信頼を損なう問題はありません",

        "The boot first differs in event {0}, PCR {1} ({2}): expected {3}, found {4}.":
            "ブートが最初に異なるのはイベント {0}、PCR {1}({2})です。期待値は {3}、実測値は {4} です。",
        "Trusted: the node proved that it booted what it should.":
            "信頼できる: ノードは、正しい内容でブートしたことを証明しました。",
        "Not trusted: the evidence is genuine, and something in it is not as it should be.":
            "信頼できない: 証拠は本物ですが、あるべき状態と異なる点があります。",
        "Not trusted: the evidence does not hold.": "信頼できない: 証拠が成立していません。",
        "Not determined: the evidence is genuine, but not everything is known.":
            "判定できない: 証拠は本物ですが、判定に必要な情報がそろっていません。",
        "Not determined: the evidence lacks something that a proof needs.":
            "判定できない: 証明に必要なものが証拠に足りません。",
        "A trusted authority vouches for the attestation key.": "構成証明鍵は信頼できる認証局が保証しています。",
        "The attestation key is the one that the node was enrolled with.":
            "構成証明鍵は、ノードの登録時の鍵と同じものです。",
        "Nobody vouches for the attestation key but whoever gave it.":
            "構成証明鍵を保証しているのは、鍵を渡した人だけです。",
        "Ask the node for new evidence over a new nonce; if that does not hold either, take the node out of service.":
            "新しいノンスで証拠を取り直してください。それも成立しない場合は、ノードの使用を停止してください。",
        "Find out whose evidence this is before anything on the node is believed.":
            "ノードの情報を信じる前に、この証拠がどのノードのものかを調べてください。",
        "Find out why the node changed, and judge it anew.":
            "ノードが変化した理由を調べ、もう一度判定してください。",
        "Give what the checks marked with ? ask for.": "? の付いた項目に必要なものを指定してください。",
        "Give the key's certificate with --ak-certificate, or vouch for the key with --trust-ak.":
            "鍵の証明書を `--ak-certificate` で指定するか、`--trust-ak` で鍵を自分で保証してください。",
        "There is nothing to do.": "対応は必要ありません。",
        "Compare the boot with references to learn whether it is the right one.":
            "正しいブートかどうかは、参照値と比較すると判定できます。",
    ]

    private static let structures = [
        "{0} stands where a TPM says yes (1) or no (0)": "はい(1)またはいいえ(0)であるべき値が {0} です",
        "{0} banks are selected; no TPM has more than {1}":
            "{0} 個のバンクが選択されています。TPM のバンクは最大 {1} 個です",
        "a selection of PCRs is written like sha256:0-9,14": "PCR は `sha256:0-9,14` のように指定してください",
        "'{0}' is no PCR bank": "'{0}' という PCR バンクはありません",
        "'{0}' is no PCR and no range of PCRs from 0 to {1}": "'{0}' は 0 から {1} までの PCR またはその範囲ではありません",
        "the public key": "公開鍵",
        "the signature": "署名",
        "a key of the type 0x{0} is neither RSA nor ECC": "種類 0x{0} の鍵は RSA でも ECC でもありません",
        "an RSA key of {0} bits has a modulus of {1} bytes": "{0} ビットの RSA 鍵の法が {1} バイトあります",
        "the curve 0x{0} is neither P-256 nor P-384": "曲線 0x{0} は P-256 でも P-384 でもありません",
        "a coordinate has {0} bytes, more than its curve's {1}": "座標が {0} バイトあり、曲線の {1} バイトを超えています",
        "signatures of the kind {0} are not verified": "{0} の署名は検証できません",

        "the quote": "クォート",
        "the signature of the quote": "クォートの署名",
        "the attestation key": "構成証明鍵",
        "a certificate of the attestation key": "構成証明鍵の証明書",
        "the event log": "イベントログ",
        "{0} cannot be read: {1}, at offset {2}": "{0}を読み取れません: {1}(オフセット {2})",
        "neither a key nor its certificate is given": "鍵も証明書も指定されていません",
        "this is no public key in PEM or DER": "PEM または DER の公開鍵ではありません",
        "this key is neither RSA nor on P-256 or P-384": "この鍵は RSA、P-256、P-384 のいずれでもありません",
        "the numbers in this public key make no key": "この公開鍵の数値は鍵になりません",
        "an RSA key of {0} bits is too short": "{0} ビットの RSA 鍵は短すぎます",
        "this is no certificate in PEM or DER": "PEM または DER の証明書ではありません",
        "more than {0} certificates are not read": "証明書は {0} 個までしか読み取りません",

        "evidence of more than {0} MiB is not read": "{0} MiB を超える証拠は読み取りません",
        "evidence is an object": "証拠はオブジェクトでなければなりません",
        "evidence has no member '{0}'": "証拠に '{0}' というメンバーは使えません",
        "the member '{0}' comes twice": "メンバー '{0}' が重複しています",
        "evidence of another version than 1": "証拠のバージョンが 1 ではありません",
        "evidence lacks the member '{0}'": "証拠にメンバー '{0}' がありません",
        "certificates are a list": "証明書はリストで指定してください",
        "bytes are a text in base 64": "バイト列は Base64 の文字列で指定してください",
    ]

    private static let measurements = [
        "more than {0} bytes of PCR values are not read": "PCR の値のファイルは {0} バイトまでしか読み取りません",
        "there is no PCR value here": "PCR の値がありません",
        "there is no PCR '{0}'; they count from 0 to {1}": "PCR '{0}' はありません。番号は 0 から {1} までです",
        "the value of PCR {0} is not hexadecimal": "PCR {0} の値が 16 進数ではありません",
        "PCR {0} of {1} is given twice": "{1} の PCR {0} が重複しています",
        "no bank has digests of {0} bytes, as PCR {1} here":
            "PCR {1} の値は {0} バイトですが、その長さのダイジェストを使うバンクはありません",
        "PCR {0} of {1} has {2} bytes, and {3} are given": "{1} の PCR {0} は {2} バイトですが、{3} バイト指定されています",
        "a line of PCR values has a bank, a number and a value":
            "PCR の値は 1 行にバンク、番号、値の順に指定してください",
        "PCR values are an object": "PCR の値はオブジェクトで指定してください",
        "a PCR value is a text of hexadecimal digits": "PCR の値は 16 進数の文字列で指定してください",

        "lists of more than {0} MiB are not read": "{0} MiB を超えるリストは読み取りません",
        "more than {0} entries are not read": "エントリは {0} 件までしか読み取りません",
        "there is no PCR {0}": "PCR {0} はありません",
        "a line of more than {0} bytes is not read": "{0} バイトを超える行は読み取りません",
        "a field of {0} bytes; more than {1} are not read":
            "フィールドが {0} バイトあります。{1} バイトを超えるフィールドは読み取りません",
        "the fields of {0}": "{0} のフィールド",
        "a digest begins with the name of its hash, a colon and a zero":
            "ダイジェストは、ハッシュの名前、コロン、ゼロで始まっていなければなりません",
        "a path ends with a zero": "パスはゼロで終わっていなければなりません",
        "no PCR stands here": "ここに PCR の番号がありません",
        "no SHA-1 digest stands here": "ここに SHA-1 のダイジェストがありません",
        "no template is named here": "ここにテンプレートの名前がありません",
        "no digest of a file stands here": "ここにファイルのダイジェストがありません",
        "no signature stands at the end of this line": "この行の末尾に署名がありません",
    ]

    private static let verification = [
        "Judge what a node shows to prove how it booted.":
            "ノードがどのようにブートしたかを示す証拠を判定します。",
        """
        Checks the quote of a TPM, its signature, the attestation key and its certificate, and replays the event log. The \
        roots of Google's authorities are known by their fingerprints; their certificates come with the evidence or from \
        a folder. Nothing is downloaded.
        """: """
        TPM のクォート、その署名、構成証明鍵、鍵の証明書を検証し、イベントログを PCR の値と照合します。Google の認証局の\
        ルート証明書はフィンガープリントで確認します。証明書自体は証拠に含めるか、フォルダで指定してください。何も\
        ダウンロードしません。
        """,
        "Everything that the node shows in one JSON file, instead of the files below.":
            "ノードが示す証拠をまとめた JSON ファイルを指定します。以下の個別のファイルの代わりになります。",
        "What the TPM signed (TPMS_ATTEST).": "TPM が署名したデータ(TPMS_ATTEST)を指定します。",
        "The signature (TPMT_SIGNATURE).": "署名(TPMT_SIGNATURE)を指定します。",
        "The attestation key: PEM, DER or TPMT_PUBLIC.":
            "構成証明鍵を指定します。形式は PEM、DER、TPMT_PUBLIC のいずれかです。",
        "The key's certificate, PEM or DER, then those that lead to a root; may be repeated.":
            """
        鍵の証明書(PEM または DER)を指定します。続けて、ルート証明書につながる証明書も指定できます。複数回\
        指定できます。
        """,
        "The event log of the boot.": "ブートのイベントログを指定します。",
        "The values of the registers: JSON by number, or by bank and number, or lines BANK NUMBER HEX.":
            "PCR の値を指定します。番号別、またはバンクと番号別の JSON か、`BANK NUMBER HEX` の行です。",
        "The nonce that the quote was asked for with.": "クォートを要求したときのノンスを指定します。",
        "The registers that the quote has to cover, such as sha256:0-9,14; several banks are joined by +.":
            "クォートに含まれていなければならない PCR を `sha256:0-9,14` のように指定します。複数のバンクは `+` でつなぎます。",
        """
        An earlier quote, to see whether the node was rebooted or resumed since, or its TPM's firmware changed.
        """: """
        以前のクォートを指定します。その後の再起動、一時停止からの再開、TPM のファームウェアの変更を調べます。
        """,
        "The Compute Engine instance that the key's certificate has to name: PROJECT/ZONE/ID.":
            """
        鍵の証明書に記載されていなければならない Compute Engine インスタンスを `PROJECT/ZONE/ID` の形式で\
        指定します。
        """,
        "A folder of certificates: self-signed ones are trusted as roots, others may lead to a root.":
            """
        証明書のフォルダを指定します。自己署名証明書はルート証明書として信頼し、ほかの証明書は中間証明書として\
        使います。
        """,
        "Take the word of whoever gave the attestation key for it.":
            "構成証明鍵を、渡した人の保証だけで信頼します。",
        "Let something weak pass, by its name; may be repeated.":
            "弱い点を名前で指定して許容します。複数回指定できます。",
        "Exit with 0 when the verdict is not determined.": "「判定できない」の場合も終了ステータスを 0 にします。",

        "Judge a quote of PCRs 0 to 9 and 14 that was asked for with a nonce.":
            "ノンスを指定して要求した、PCR 0 から 9 と 14 のクォートを判定します。",
        "Judge all that a node shows in one file, as that of one instance.":
            "ノードが示す証拠を 1 つのファイルから判定し、このインスタンスのものかどうかも確認します。",

        "--nonce takes hexadecimal digits.": "`--nonce` には 16 進数を指定してください。",
        "--expect-instance takes PROJECT/ZONE/ID, not '{0}'.":
            "`--expect-instance` には '{0}' ではなく `PROJECT/ZONE/ID` を指定してください。",
        "--allow knows {0}, not '{1}'.": "`--allow` に指定できるのは {0} です。'{1}' は指定できません。",
        "--evidence holds everything; give it without the files of single parts.":
            "`--evidence` にはすべてが含まれています。個別のファイルと一緒には指定できません。",
        "Give --evidence, or --quote and --signature.":
            "`--evidence` を指定するか、`--quote` と `--signature` を指定してください。",
        "Give the attestation key with --ak, or its certificate with --ak-certificate.":
            "構成証明鍵を `--ak` で指定するか、その証明書を `--ak-certificate` で指定してください。",
    ]
}
