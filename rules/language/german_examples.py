"""Examples of the German forms, for the cards of the rules and their tests."""

from __future__ import annotations

from rules.engine.rule import Example

TO = "To: Ana Brite <ana@brite.example>, Tom Quist <tom@quist.example>\n\n"
EXAMPLES: dict[str, tuple[Example, ...]] = {
    "request": (
        Example("Könnten Sie mir bis Freitag die Zeichnung der Treppe schicken?", yields=("request",)),
        Example("Ich wollte fragen, ob die Werkstatt noch Lehrlinge nimmt.", yields=("request",)),
        Example("Hast du die Leiter noch?", yields=("request",)),
        Example("Die Maße hätte ich gern bis Montag, und deine Anmerkungen brauche ich auch.", yields=("request",)),
        Example("Schick mir mal die Maße vom Tor.", yields=("request",)),
        Example("Dann würde ich Sie gern um eine Zeichnung bitten: Senden Sie mir die Maße.", yields=("request",)),
        Example("Wer weiß, was der Winter bringt?", because="asks nobody"),
        Example("Bitte melden Sie sich, wenn Sie Fragen haben oder Rückfragen entstehen.", because="a closing formula"),
        Example("Ich habe ihn gefragt, ob die Treppe fertig ist.", because="a question reported"),
        Example("Soll ich dir die Leiter bringen?", because="offers"),
    ),
    "thanks": (
        Example("Vielen Dank für den schönen Nachmittag im Archiv.", yields=("thanks",)),
        Example("Ohne deine Hilfe hätte ich das Dach nie dicht bekommen.", yields=("thanks",)),
        Example("Haben Sie herzlichen Dank für die Zeichnung.", yields=("thanks",)),
        Example("Danke dir nochmal!", yields=("thanks",)),
        Example("Dank des Regens ist der Garten grün.", because="names a cause, thanks nobody"),
        Example("Vielen Dank im Voraus für die Zeichnung.", because="nothing was given yet"),
        Example("Vielen Dank für Ihr Interesse an der Werkstatt.", because="courtesy of a house"),
    ),
    "introduction": (
        Example(TO + "Liebe Ana, darf ich dir Tom Quist vorstellen, der unseren Ofen gebaut hat.", yields=("introduction",)),
        Example(TO + "Ich möchte euch miteinander bekannt machen.", yields=("introduction",)),
        Example(TO + "Liebe Ana, ich nehme Tom in Kopie, er baut Öfen wie du.", yields=("introduction",)),
        Example(TO + "Ich stelle euch am Montag den Plan der Halle vor.", because="presents a plan"),
        Example(TO + "Darf ich mich kurz vorstellen? Ich baue Öfen.", because="presents the author"),
        Example("Darf ich dir Tom Quist vorstellen, der unseren Ofen gebaut hat.", because="Tom is no reader"),
    ),
    "promise": (
        Example("Ich schicke Ihnen die Zeichnung bis Freitag.", yields=("promise",)),
        Example("Ich kümmere mich darum.", yields=("promise",)),
        Example("Die Maße vom Tor reiche ich Ihnen bis 25.11. nach.", yields=("promise",)),
        Example("Klar, bring dir die Leiter am Sonntag vorbei.", yields=("promise",)),
        Example("Ich bin nächste Woche in Turku.", because="a plan"),
        Example("Er schickt Ihnen die Zeichnung bis Freitag.", because="somebody else's word"),
        Example("Ich schicke Ihnen anbei die Zeichnung.", because="it is done with this very letter"),
        Example("Ich würde dir die Leiter leihen, wenn ich eine hätte.", because="a mere thought"),
        Example("Ich frage mich, ob das Dach hält.", because="wonders"),
    ),
    "offer": (
        Example("Und jetzt zu dir: Wie kann ich dir helfen?", yields=("offer",)),
        Example("Soll ich mal beim Hafenamt nachfragen?", yields=("offer",)),
        Example("Wenn du magst, könnte ich dir beim Dach helfen.", yields=("offer",)),
        Example("Ich kann morgen leider nicht helfen.", because="refuses"),
        Example("Können Sie mir mit der Treppe helfen?", because="asks for help"),
        Example("Bei Rückfragen stehe ich Ihnen gerne zur Verfügung.", because="a closing formula"),
    ),
    "decline": (
        Example("Leider kann ich am Samstag nicht kommen.", yields=("decline",)),
        Example("Da kann ich leider nicht.", yields=("decline",)),
        Example("Am Mittwoch geht es bei mir nicht.", yields=("decline",)),
        Example("Leider war der Zug spät dran.", because="bad news, no refusal"),
        Example("Leider hat es am Samstag geregnet und die Treppe ist nass.", because="bad news, no refusal"),
    ),
    "meeting": (
        Example("Es war schön, Sie gestern zu sehen. Wie besprochen baue ich die Treppe im Mai.", yields=("meeting",)),
        Example("Mittwoch um zehn passt mir gut.", yields=("meeting",)),
        Example("Wir treffen uns also morgen am Hafen.", yields=("meeting",)),
        Example("Die Sitzung ist am Montag.", because="a body's meeting"),
        Example("Ich würde Sie gern einmal treffen.", because="a wish"),
        Example("Ich schicke dir die Zeichnung bis Freitag.", because="a day is set for the drawing, not for the two"),
    ),
    "update": (
        Example("Danke für den Namen. Ich war gleich bei ihr und der Ofen steht.", yields=("update",)),
        Example("Ich wollte euch erzählen, wie es ausging: sie haben jemanden aus dem Haus genommen.", yields=("update",)),
        Example("Daraus ist leider nichts geworden.", yields=("update",)),
        Example("Ich habe mit dem Ofenbauer gesprochen, den du mir empfohlen hast.", yields=("update",)),
        Example("Ich habe die Stelle im Archiv bekommen!", yields=("update",)),
        Example("Ich habe heute die Treppe gestrichen.", because="news that close nothing"),
        Example("Hast du die Stelle bekommen?", because="asks"),
    ),
    "favor": (
        Example("Ruf Odile Ferrand an und sag ihr, du kommst von mir.", yields=("favor",)),
        Example("Sag ihr einen Gruß von mir.", because="a greeting passed on"),
        Example("Ich habe Ihren Lebenslauf an das Hafenamt weitergeleitet.", yields=("favor",)),
        Example("Ich habe dich dort wärmstens empfohlen.", yields=("favor",)),
        Example("Ich habe die Rechnung an das Hafenamt weitergeleitet.", because="ordinary work"),
        Example("Er hat deinen Lebenslauf nicht weitergeleitet.", because="not done"),
    ),
}
