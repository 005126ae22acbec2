"""Spanish pieces that many forms are built of: who speaks, what kind of verb it is, for whom. Fragments of patterns in lower case."""

from __future__ import annotations

W = r"[^\s.,;:!?¿¡]{1,25}"
DAY = r"(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|mañana|hoy|pasado mañana|esta (?:tarde|noche))"
HEAD = r"(?:^|[,;:.!¡-] |\b(?:y|pero|o|pues|entonces|oye|vale|bueno|ok|sí|perfecto|porfa|hola),? )"
"""Where a main clause may begin."""
YOUR = r"(?:tu|tus|su|sus|vuestro|vuestra|vuestros|vuestras)"
TO_YOU = r"(?:te|le|os|les|te lo|te la|te los|te las|se lo|se la|se los|se las|os lo|os la|os los)"
GIVE = (
    r"(?:envío|enviaré|reenvío|mando|mandaré|llamo|llamaré|escribiré|paso|pasaré|aviso|avisaré|confirmaré|daré|diré|respondo|responderé|"
    r"contesto|"
    r"contestaré|traigo|traeré|llevo|llevaré|devuelvo|devolveré|hago llegar|haré llegar|haré|presto|prestaré|dejo|dejaré|guardo|reservo|"
    r"reservaré|"
    r"enseño|enseñaré|busco|buscaré|preparo|prepararé|entrego|entregaré|tendré|pago|pagaré|ingreso|transfiero|acerco|acercaré|mantengo|"
    r"mantendré|"
    r"informaré|comento|comentaré|cuento|contaré|consigo|conseguiré|imprimo|traduzco|corrijo|remito|remitiré|facilito|facilitaré|"
    r"enviaremos|"
    r"avisaremos|llamaremos|responderemos|mandamos|mandaremos|devolvemos|devolveremos|digo (?:algo|cosas|mañana|el|esta|luego|si|cuando|"
    r"en cuanto))"
)
"""1st person, present and future, of what one gives or tells somebody."""
GIVE_INFINITIVE = (
    r"(?:enviar|mandar|llamar|escribir|preguntar|mirar|revisar|averiguar|consultar|avisar|pasar|devolver|traer|llevar|responder|contestar|"
    r"hacer llegar|"
    r"decir|confirmar|ayudar|buscar|preparar|dar una respuesta)"
)
ASK_ME = (
    r"(?:envía|envíe|enviad|manda|mande|mandad|llama|llame|llamad|di|diga|decid|avisa|avise|avisad|confirma|confirme|pasa|pase|pasad|"
    r"escribe|escriba|trae|"
    r"traiga|traed|haz|haga|da|dé|deja|deje|presta|preste|devuelve|devuelva|reenvía|reenvíe|responde|responda|contesta|conteste|ayuda|"
    r"ayude|explica|explique|"
    r"cuenta|cuente|indica|indique|busca|busque|guarda|guarde|recuerda|recuerde|firma|firme|mira|mire|pon|ponga|compra|compre|recoge|"
    r"recoja|consigue|"
    r"facilita|facilite|remite|remita|comenta|comente)"
)
SAD = (
    r"(?:lamentablemente|desgraciadamente|por desgracia|lo siento|lo lamento|lo sentimos|siento|sentimos|perdona|perdón|qué pena|"
    r"una pena|imposible)"
)
SOON = (
    r"(?:mañana|hoy|esta (?:tarde|noche|semana)|antes|el (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|día|próximo)|semana que "
    r"viene|en cuanto|cuando|"
    r"luego|pronto|en breve|enseguida|a las \w+|finales|principios|mes que viene|próxim[oa]|sin falta|a lo largo|día (?:uno|\d))"
)
"""A word that sets a time for what is to come."""
IDLE = (
    r"(?:informo|informamos|comunico|comunicamos|confirmo|confirmamos|anuncio|anunciamos|recomiendo|propongo|presento|acompaño|noto|oigo|"
    r"quiero|deseo|agradezco|ruego|pido|echo|creo|espero|felicito|debo|recuerdo|aconsejo|he|tengo|invito|necesito|conozco|veo|amo|"
    r"adoro|animo|juro|entiendo|escribo|"
    r"saludo|solicito|pregunto|aseguro|dejo|cuento que|no|lo|agradecemos|rogamos|pedimos|deseamos)"
)
"""Verbs that give the other nothing."""
