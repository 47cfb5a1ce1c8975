#!/usr/bin/env bash
# Publica el sitio en un servidor propio: trae lo nuevo del repositorio, construye y copia lo que cambió.
# Para que corra solo cada quince minutos, en `crontab -e` de la cuenta que publica:
#
#   MAILTO=PONGA-AQUI-SU-CORREO
#   */15 * * * * /opt/plan/publicar.sh
#
# No dice nada si todo va bien; lo que diga, cron lo manda por correo. Si el contenido tiene errores no se publica nada.
# Los pasos, uno por uno: docs/guia/publicacion-automatica.md
set -euo pipefail

# La copia del repositorio con content/. Su public/ se conserva: en public/datos/archivo/ está lo que se publicó antes.
repositorio=${REPOSITORIO:-/opt/plan/contenido}
# A dónde se copia el sitio: una carpeta de esta computadora, o usuario@servidor:carpeta.
destino=${DESTINO:-/var/www/plan}

cd "$repositorio"

# Si la vez anterior aún no termina, esta no empieza.
exec 9>.git/publicar.candado
flock --nonblock 9 || exit 0

git pull --quiet --ff-only
avance build --quiet

# Primero se copia todo lo nuevo y solo al final se pone en su lugar: el sitio queda a medias un instante, no lo que tarda la
# copia. Los archivos de avance, que empiezan con punto, no se publican; lo que el sitio ya no tiene se retira.
rsync --recursive --links --times --chmod=D755,F644 --exclude='.*' --delay-updates --delete-after public/ "$destino/"
