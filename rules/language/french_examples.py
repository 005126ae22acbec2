"""Examples of the French forms, for the cards of the rules and their tests."""

from __future__ import annotations

from rules.engine.rule import Example

TO = "To: Ana Brite <ana@brite.example>, Tom Quist <tom@quist.example>\n\n"
EXAMPLES: dict[str, tuple[Example, ...]] = {
    "request": (
        Example("Pourriez-vous me confirmer la date de la visite ?", yields=("request",)),
        Example("J'aimerais savoir si la salle est libre.", yields=("request",)),
        Example("T'as encore mon échelle ?", yields=("request",)),
        Example("Merci de me renvoyer le plan avant le 12 mars.", yields=("request",)),
        Example("Préviens-moi dès que le toit est sec.", yields=("request",)),
        Example("Qui sait ce que l'hiver apportera ?", because="asks nobody"),
        Example("Veuillez trouver ci-joint le plan de la salle.", because="hands something over"),
        Example("N'hésitez pas à m'appeler si vous avez des questions.", because="a closing formula"),
        Example("Il m'a demandé si le toit était sec.", because="a question reported"),
    ),
    "thanks": (
        Example("Merci beaucoup pour votre aide avec le toit.", yields=("thanks",)),
        Example("C'est très gentil à vous d'avoir appelé.", yields=("thanks",)),
        Example("Encore merci !", yields=("thanks",)),
        Example("Vos conseils nous ont été précieux.", yields=("thanks",)),
        Example("Grâce à la pluie le jardin est vert.", because="names a cause, thanks nobody"),
        Example("Merci d'avance pour votre réponse.", because="nothing was given yet"),
        Example("Merci de fermer la porte de la salle.", because="asks"),
    ),
    "introduction": (
        Example(TO + "Chère Ana, je vous présente Tom Quist, qui a bâti notre four.", yields=("introduction",)),
        Example(TO + "Ana, je mets Tom en copie, c'est le luthier dont je t'ai parlé.", yields=("introduction",)),
        Example(TO + "Ana, Tom, je suis ravi de vous mettre en contact.", yields=("introduction",)),
        Example(TO + "Tom est en copie pour la facture.", because="adds someone to a thread"),
        Example("Je vous présente Tom Quist, qui a bâti notre four.", because="Tom is no reader"),
        Example(TO + "Je vous présente nos nouveaux produits pour le printemps.", because="presents products"),
    ),
    "promise": (
        Example("Je vous enverrai le plan avant la fin de la semaine.", yields=("promise",)),
        Example("Je reviens vers vous la semaine prochaine.", yields=("promise",)),
        Example("Ça marche, je te ramène l'échelle dimanche.", yields=("promise",)),
        Example("Je vérifie et vous tiens au courant.", yields=("promise",)),
        Example("Elle vous enverra le plan.", because="somebody else's word"),
        Example("Je serai à Lyon la semaine prochaine pour le salon.", because="a plan"),
        Example("Je vous envoie ci-joint le plan.", because="it is done with this very letter"),
        Example("Je vous écris au sujet du toit.", because="says what the letter is about"),
    ),
    "offer": (
        Example("Et vous, en quoi puis-je vous aider pour le salon ?", yields=("offer",)),
        Example("Je peux te prêter ma perceuse.", yields=("offer",)),
        Example("Tu veux que je passe prendre le plan ?", yields=("offer",)),
        Example("Je reste à votre disposition pour tout renseignement.", because="a closing formula"),
        Example("Il m'a demandé comment aider pour le toit.", because="reported"),
        Example("Peux-tu m'aider pour le toit ?", because="asks for help"),
    ),
    "decline": (
        Example("Malheureusement je ne peux pas venir samedi.", yields=("decline",)),
        Example("Je dois décliner votre invitation.", yields=("decline",)),
        Example("Malheureusement il a plu samedi.", because="bad news, no refusal"),
        Example("Je ne peux pas attendre de voir le toit.", because="an idiom of joy"),
    ),
    "meeting": (
        Example("Comme convenu, je passe pour le toit.", yields=("meeting",)),
        Example("Suite à notre conversation, voici le plan du toit.", yields=("meeting",)),
        Example("On se voit demain à dix heures au port.", yields=("meeting",)),
        Example("La réunion a été reportée à lundi.", because="a meeting moved, of whom nobody says"),
        Example("Je voudrais vous voir pour le toit.", because="a wish"),
    ),
    "update": (
        Example("Merci pour le nom d'Odile. Je suis allée la voir hier.", yields=("update",)),
        Example("Il faut que tu le saches : le maire nous prend dix tonneaux.", yields=("update",)),
        Example("Ils ont pris quelqu'un de l'intérieur.", yields=("update",)),
        Example("Il faut que tu saches si le train part.", because="no end is told"),
        Example("J'ai vu le luthier que tu m'avais conseillé.", yields=("update",)),
        Example("J'ai eu le poste aux archives !", yields=("update",)),
        Example("J'ai repeint la porte ce matin.", because="news that close nothing"),
        Example("As-tu eu le poste ?", because="asks"),
    ),
    "favor": (
        Example("Va voir Odile Ferrand de ma part, elle tient le four.", yields=("favor",)),
        Example("Donne le bonjour à Odile de ma part.", because="a greeting passed on"),
        Example("J'ai transmis votre CV à la mairie.", yields=("favor",)),
        Example("Je vous ai recommandée auprès de la directrice.", yields=("favor",)),
        Example("J'ai transmis la facture à la mairie.", because="ordinary work"),
        Example("Il n'a pas transmis votre CV.", because="not done"),
    ),
}
